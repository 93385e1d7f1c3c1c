import {openCraft} from '../../../pipeline/cli/open-craft.ts';
import {readInputs} from '../../../pipeline/cli/read-inputs.ts';
import {listParsing, readStory} from '../../../pipeline/flow/plan.ts';

/** The parse stage of a build: every source of a story brought to its event set, from the cache or anew, in order; none is
 *  held. Prints how many facts there were. */
const inputs = await readInputs(process.argv[2]);
const {story} = readStory(inputs.storyPath, inputs.storyBytes);
const tasks = listParsing(story).flatMap(({file, options}) => {
  const bytes = inputs.sources.get(file);
  return bytes instanceof Uint8Array ? [{file, bytes, options}] : [];
});
await using craft = openCraft(inputs);
let facts = 0;
for await (const set of craft.ingest(tasks)) facts += set.facts.events.length + set.facts.quantities.length;
process.stdout.write(`${facts}\n`);
