import {readInputs} from '../../../pipeline/cli/read-inputs.ts';
import {identifyPlanned} from '../../../pipeline/flow/plan.ts';

/** What a build can't do without: start, read the story, digest its inputs. */
process.stdout.write(`${identifyPlanned(await readInputs(process.argv[2]))}\n`);
