import cf from 'cloudfront';

// Viewer request (CloudFront Functions, JavaScript runtime 2.0): what a reader asks for → where it lies in the bucket.
// `/editions/…` and `/history/…` lie where their addresses say. Everything else is a file of the current edition, whose
// id the KeyValueStore names.
const store = cf.kvs();

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
async function handler(event) {
  const request = event.request;
  const path = request.uri;
  if (!isPlain(path)) return answer(400, 'Bad Request', 'This address is not well formed.');
  if (/^\/(?:editions|history)$/.test(path) || path === '/editions/') return redirect('/history/');
  if (isFixed(path)) {
    request.uri = withIndex(path);
    return request;
  }
  const edition = await readCurrent();
  if (!edition)
    return answer(503, 'Service Unavailable', 'Nothing is published here yet. Please come back later.');
  request.uri = `/editions/${edition}${withIndex(path)}`;
  return request;
}

/** No segment leads up or is empty, whether or not it is written in percent. */
function isPlain(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch (_error) {
    return false;
  }
  if (!decoded.startsWith('/') || decoded.length > 900) return false;
  for (let index = 0; index < decoded.length; index++) {
    const code = decoded.charCodeAt(index);
    if (code < 32 || code === 127) return false;
  }
  if (/%(?:2f|5c)/i.test(path) || decoded.includes('\\') || decoded.includes('//')) return false;
  return decoded.split('/').every((segment) => segment !== '.' && segment !== '..');
}

function isFixed(path) {
  return path === '/current.json' || path.startsWith('/editions/') || path.startsWith('/history/');
}

function withIndex(path) {
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function readCurrent() {
  try {
    const edition = await store.get('current');
    return /^[0-9a-f]{16}$/.test(edition) ? edition : undefined;
  } catch (_error) {
    // The key isn't there before the first edition.
    return undefined;
  }
}

function redirect(location) {
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {location: {value: location}, 'cache-control': {value: 'no-store'}},
  };
}

function answer(statusCode, statusDescription, text) {
  return {
    statusCode,
    statusDescription,
    headers: {
      'content-type': {value: 'text/plain; charset=utf-8'},
      'cache-control': {value: 'no-store'},
      'x-content-type-options': {value: 'nosniff'},
    },
    body: `${text}\n`,
  };
}
