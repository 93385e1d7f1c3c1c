import {copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {measureProcess, type Spent} from './measure-process.ts';
import {installRival} from './rivals.ts';

/** One cell for each figure of the story, drawn by the same library from the same data. */
const charts = [
  "Plot.plot({marks: [Plot.barX(of('red-army-reports').rows.flatMap((row) => [row.asCommitted, row.asAttempts].filter(Boolean).map((value) => ({row: row.label, number: value.number}))), {x: 'number', y: 'row'}), Plot.ruleX([0])]})",
  "Plot.plot({marks: [Plot.ruleY(of('timeline').entries, {x1: (entry) => entry.interval[0] ?? '1917', x2: (entry) => entry.interval[1] ?? '1991', y: 'lane'}), Plot.text(of('timeline').entries, {x: (entry) => entry.interval[0], y: 'lane', text: 'label'})]})",
  "Plot.plot({marks: [Plot.barY(of('events-per-decade').rows, {x: 'label', y: (row) => row.count.number}), Plot.ruleY([0])]})",
  "Plot.plot({marks: [Plot.arrow(of('relations').topics.flatMap((topic) => topic.claims), {x1: (claim) => claim.date.interval?.[0], x2: (claim) => claim.date.interval?.[1], y1: 'direction', y2: 'direction'})]})",
  "Plot.plot({marks: [Plot.lineY(of('trade').points, {x: 'year', y: (point) => point.values.total?.number}), Plot.ruleY([0])]})",
];

/** Observable Framework with a page of the same charts, ready to be built cold: undefined where it can't be installed. Its
 *  packages are imported by their bare names, since `npm:` imports need a network. It draws no images. */
export function openFramework(tallies: string): (() => Promise<Spent>) | undefined {
  const folder = installRival('framework', ['@observablehq/framework@1.13.4', '@observablehq/plot@0.6.17']);
  if (folder === undefined) return undefined;
  const source = join(folder, 'src');
  mkdirSync(source, {recursive: true});
  copyFileSync(tallies, join(source, 'tallies.json'));
  writeFileSync(
    join(folder, 'observablehq.config.js'),
    "export default {title: 'Relations', root: 'src', pager: false, search: false, globalStylesheets: []};\n",
  );
  const cells = charts.map((chart) => `\`\`\`js\ndisplay(${chart});\n\`\`\`\n`);
  const head =
    '# Relations\n```js\nimport * as Plot from "@observablehq/plot";\nconst {tallies} = await FileAttachment("tallies.json").json();\nconst of = (id) => tallies.find((tally) => tally.id === id);\n```\n';
  writeFileSync(join(source, 'index.md'), `${head}${cells.join('')}`);
  const command = join(folder, 'node_modules/@observablehq/framework/dist/bin/observable.js');
  return async () => {
    for (const made of ['dist', 'src/.observablehq'])
      rmSync(join(folder, made), {recursive: true, force: true});
    const spent = await measureProcess([command, 'build'], {OBSERVABLE_TELEMETRY_DISABLE: 'true'}, folder);
    if (!existsSync(join(folder, 'dist/index.html'))) throw new Error('Observable Framework built no page');
    return spent;
  };
}
