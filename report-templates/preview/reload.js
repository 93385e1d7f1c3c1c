/** Loads the page again when the preview shows something else than what it was loaded with. */
const {version} = document.currentScript.dataset;
const events = new EventSource('/.preview/events');
events.addEventListener('message', ({data}) => {
  if (data !== version) location.reload();
});
addEventListener('pagehide', () => events.close());
