import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {claimSeq} from '../../pipeline/edition/claim-seq.ts';
import {promoteEdition} from '../../pipeline/edition/promote-edition.ts';
import {type PublishResult, publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {rollbackEdition} from '../../pipeline/edition/rollback-edition.ts';
import {takeDownEdition} from '../../pipeline/edition/take-down-edition.ts';
import {withdrawEdition} from '../../pipeline/edition/withdraw-edition.ts';
import type {EditionDiff, History} from '../../pipeline/model/edition.ts';
import {isSkipped, storageKinds, type TestTarget, titleOf} from '../storage/open-test-storages.ts';
import {makeTestEdition, type TestEdition} from './make-test-edition.ts';

const first =
  'Of the cases 1219 ended in court.\nAnother 359 did not.\nIt began in 1944.\nAnd 12 towns saw 3 of them.';
const changed = first.replace('1219', '1291');

describe.each(storageKinds.map((kind) => [titleOf(kind), kind] as const))('publishing to a %s', (_, kind) => {
  describe.skipIf(isSkipped(kind))('as readers and editors see it:', () => {
    let place: TestTarget;
    beforeEach(async () => {
      place = await kind.open();
    });
    afterEach(() => place.remove());

    const publish = async (input: TestEdition, seq?: number): Promise<PublishResult> => {
      const edition = makeTestEdition(input);
      const run = seq ?? (await claimSeq(place.storage, edition.manifest.edition));
      return publishEdition(place.storage, edition, {seq: run, hold: true});
    };
    const text = async (key: string) => new TextDecoder().decode((await place.storage.read(key))?.bytes);
    const json = async <T>(key: string): Promise<T> => JSON.parse(await text(key));
    const history = async () => (await json<History>('history/history.json')).entries;
    const current = async () => (await json<{edition: string}>('current.json')).edition;

    it('the first edition becomes the current one, and the root leads to it without a script', async () => {
      const result = await publish({source: first});
      expect(result.status).toBe('published');
      expect(await json('current.json')).toEqual({edition: result.edition, seq: 1, previous: null});
      const root = await text('index.html');
      expect(root).toContain(
        `<meta http-equiv="refresh" content="0; url=editions/${result.edition}/index.html">`,
      );
      expect(root).toContain(`<a href="editions/${result.edition}/index.html">`);
      expect(root).not.toContain('<script');
      expect(await text(`editions/${result.edition}/index.html`)).toContain('1219 ended in court');
    });

    it('publishing again changes nothing', async () => {
      await publish({source: first});
      const before = await snapshot();
      expect((await publish({source: first})).status).toBe('unchanged');
      expect(await snapshot()).toEqual(before);
    });

    it('the newest run wins, whatever the order of arrival', async () => {
      const newer = await publish({source: `${first}\nMore came.`}, 7);
      const older = await publish({source: first}, 5);
      expect([newer.status, older.status]).toEqual(['published', 'superseded']);
      expect(await current()).toBe(newer.edition);
      const again = await publish({source: `${first}\nMore came.`}, 9);
      expect(again.status).toBe('unchanged');
      expect((await publish({source: first}, 8)).status).toBe('superseded');
    });

    it('a changed pin holds the edition: whole, addressable, not current; told once', async () => {
      const good = await publish({source: first});
      const held = await publish({source: changed});
      expect(held).toMatchObject({
        status: 'held',
        alert: true,
        findings: [{rule: 'pin-changed', reason: 'number-1 was 1219 and is 1291'}],
      });
      expect(await current()).toBe(good.edition);
      expect(await text(`editions/${held.edition}/index.html`)).toContain('1291');
      expect(await publish({source: changed})).toMatchObject({status: 'held', alert: false});
      expect(await publish({source: changed, code: 'other'})).toMatchObject({status: 'held', alert: false});
      expect((await history()).map(({type}) => type)).toEqual(['published', 'held', 'held']);
      expect(await text('history/index.html')).toContain('number-1 was 1219 and is 1291');
    });

    it('the diff of a held edition names number, total, sentence and figure, old beside new, with both places', async () => {
      const good = await publish({source: first});
      const held = await publish({source: changed});
      const diff = await json<EditionDiff>(`history/diff/${good.edition}-${held.edition}.json`);
      expect(diff.numbers.map(({id, old, new: fresh}) => [id, old?.display, fresh?.display])).toEqual([
        ['number-1', '1219', '1291'],
        ['total', '3537', '3609'],
      ]);
      expect(diff.numbers[0]?.old?.citations).toEqual([
        {
          path: 'sources/report.txt',
          line: 1,
          column: 14,
          quote: '1219',
          before: 'Of the cases ',
          after: ' ended in court.',
          href: expect.stringMatching(/^evidence\/1\.html#s-[0-9a-f]{8}$/),
        },
      ]);
      expect(diff.sentences.map(({old, new: fresh}) => [old?.quote, fresh?.quote])).toEqual([
        ['Of the cases 1219 ended in court.', 'Of the cases 1291 ended in court.'],
      ]);
      expect(diff.figures.map(({id}) => id)).toEqual(['numbers']);
      expect(diff.inputs.map(({path}) => path)).toEqual(['sources/report.txt']);
      expect(diff.events).toEqual([]);
      const page = await text(`history/diff/${good.edition}-${held.edition}.html`);
      for (const words of ['1219', '1291', '3537', '3609', 'sources/report.txt:1:14', 'The numbers'])
        expect(page).toContain(words);
    });

    it('a promotion publishes what is held, with its reason and a correction note', async () => {
      const good = await publish({source: first});
      const held = await publish({source: changed});
      const done = await promoteEdition(
        place.storage,
        held.edition.slice(0, 6),
        'The archive confirms 1291.',
      );
      expect(done.status).toBe('done');
      expect(await json('current.json')).toMatchObject({
        edition: held.edition,
        seq: 2,
        previous: good.edition,
      });
      expect((await promoteEdition(place.storage, held.edition, 'again')).status).toBe('unchanged');
      const corrections = await text('history/corrections.html');
      expect(corrections).toContain(
        'Correction, 23 November 2026: the edition before gave 1219; it is 1291.',
      );
      expect(corrections).toContain('Of the cases 1291 ended in court.');
      expect(corrections).toContain('The archive confirms 1291.');
      expect((await publish({source: changed})).status).toBe('unchanged');
    });

    it('a rollback restores the former edition byte for byte, and the withdrawn inputs stay held', async () => {
      const good = await publish({source: first});
      const before = await editionBytes(good.edition);
      const held = await publish({source: changed});
      await promoteEdition(place.storage, held.edition, 'It is right.');
      const done = await rollbackEdition(place.storage, 'It was wrong.');
      expect(done).toMatchObject({
        edition: held.edition,
        pointer: {edition: good.edition, previous: held.edition},
      });
      expect(await current()).toBe(good.edition);
      expect(await editionBytes(good.edition)).toEqual(before);
      expect(await text('index.html')).toContain(good.edition);
      const again = await publish({source: changed}, 99);
      expect(again).toMatchObject({status: 'held', findings: [{rule: 'withdrawn'}, {rule: 'pin-changed'}]});
      await promoteEdition(place.storage, held.edition, 'It was right after all.');
      expect(await current()).toBe(held.edition);
      expect((await history()).map(({type}) => type)).toEqual([
        'published',
        'held',
        'promoted',
        'rolled-back',
        'held',
        'promoted',
      ]);
    });

    it('a withdrawn edition stays held even where the gate has nothing against it', async () => {
      await publish({source: first});
      const next = await publish({source: `${first}\nMore came.`});
      await rollbackEdition(place.storage, 'Too early.');
      const rebuilt = await publish({source: `${first}\nMore came.`}, 50);
      expect(rebuilt).toMatchObject({status: 'held', edition: next.edition, findings: [{rule: 'withdrawn'}]});
      expect(await publish({source: `${first}\nMore came.`}, 51)).toMatchObject({alert: false});
    });

    it('an edition can be withdrawn before anybody publishes it', async () => {
      const good = await publish({source: first});
      const next = await publish({source: `${first}\nMore came.`});
      await promoteEdition(place.storage, good.edition, 'Back for a while.');
      await withdrawEdition(place.storage, next.edition, 'Not that one.');
      expect(await publish({source: `${first}\nMore came.`}, 70)).toMatchObject({
        status: 'held',
        findings: [{rule: 'withdrawn'}],
      });
      expect(await current()).toBe(good.edition);
    });

    it('a takedown removes an edition with all that quotes it, and bars it for good', async () => {
      const good = await publish({source: first});
      const held = await publish({source: changed});
      await promoteEdition(place.storage, held.edition, 'It is right.');
      await takeDownEdition(place.storage, held.edition, 'A court order.');
      expect(await current()).toBe(good.edition);
      const keys = await place.storage.list('');
      expect(keys.filter((key) => key.includes(held.edition))).toEqual([]);
      for (const key of keys.filter((key) => key.startsWith('history/')))
        expect(await text(key)).not.toContain('1291');
      expect(await text('history/index.html')).toContain('A court order.');
      expect(await publish({source: changed}, 80)).toMatchObject({
        status: 'held',
        findings: [{rule: 'taken-down'}],
      });
      expect((await place.storage.list(`editions/${held.edition}/`)).length).toBe(0);
      await expect(promoteEdition(place.storage, held.edition, 'No.')).rejects.toThrow(/edition-taken-down/);
      await takeDownEdition(place.storage, held.edition, 'A court order.');
      expect((await history()).filter(({type}) => type === 'taken-down').length).toBe(1);
    });

    it('decisions that make no sense are refused with what to do', async () => {
      await expect(rollbackEdition(place.storage, 'x')).rejects.toThrow(/nothing is published here/);
      const {edition} = await publish({source: first});
      await expect(rollbackEdition(place.storage, 'x')).rejects.toThrow(/no earlier edition/);
      await expect(takeDownEdition(place.storage, edition, 'x')).rejects.toThrow(/publish another one first/);
      await expect(promoteEdition(place.storage, 'beef', 'x')).rejects.toThrow(
        /no edition beef is known here/,
      );
      await expect(promoteEdition(place.storage, edition, ' ')).rejects.toThrow(/needs its reason/);
    });

    it('failed checks, errors, lost sources and lost facts hold an edition, findings do not', async () => {
      const check = {
        id: 'sum',
        aspect: 'total',
        reason: '3 is not 4',
        verdict: 'disagrees',
        role: 'gate',
      } as const;
      const error = {
        path: 'story.md',
        line: 3,
        column: 1,
        rule: 'x',
        reason: 'unreadable',
        severity: 'error',
      } as const;
      const held = await publish({source: first, checks: [check]});
      expect(held).toMatchObject({
        status: 'held',
        findings: [{rule: 'check-failed', reason: 'sum: 3 is not 4'}],
      });
      expect(await text('index.html')).toContain('history/index.html');
      await promoteEdition(place.storage, held.edition, 'The check is wrong.');
      expect(await json('current.json')).toMatchObject({edition: held.edition, seq: 1, previous: null});
      expect((await publish({source: first, title: 'B', checks: [{...check, role: 'finding'}]})).status).toBe(
        'published',
      );
      expect(await publish({source: first, title: 'C', messages: [error]})).toMatchObject({
        findings: [{rule: 'error-message'}],
      });
      expect(await publish({source: first, title: 'D', path: 'sources/other.txt'})).toMatchObject({
        findings: [{rule: 'source-gone'}, {rule: 'facts-lost'}],
      });
      expect(await publish({source: first.split('\n')[0] ?? '', title: 'E'})).toMatchObject({
        findings: [{rule: 'facts-lost'}],
      });
    });

    it('a source that was never usable is gone without, one that was holds the edition', async () => {
      const error = {line: 1, column: 1, rule: 'source-empty', reason: 'empty', severity: 'error'} as const;
      const other = {...error, path: 'sources/other.txt'};
      expect((await publish({source: first, messages: [other]})).status).toBe('published');
      expect((await publish({source: first, title: 'B', messages: [other]})).status).toBe('published');
      const own = {...error, path: 'sources/report.txt'};
      expect(await publish({source: first, title: 'C', messages: [own]})).toMatchObject({
        findings: [{rule: 'source-gone'}],
      });
    });

    it('an edition that had to do without a source makes way for the whole one', async () => {
      const whole = makeTestEdition({source: first, title: 'whole'});
      const seq = await claimSeq(place.storage, whole.manifest.edition);
      const partial = makeTestEdition({source: first, title: 'partial'});
      expect(await publishEdition(place.storage, partial, {seq, hold: true})).toMatchObject({
        status: 'published',
      });
      const again = await claimSeq(place.storage, whole.manifest.edition);
      expect(again).toBe(seq + 1);
      expect(await claimSeq(place.storage, whole.manifest.edition)).toBe(again);
      expect(await publishEdition(place.storage, whole, {seq: again, hold: true})).toMatchObject({
        status: 'published',
      });
    });

    it('a run for the current edition takes its number, or a new one where another has begun since', async () => {
      const current = await publish({source: first}, 7);
      expect(await claimSeq(place.storage, current.edition)).toBe(7);
      const later = await claimSeq(place.storage, makeTestEdition({source: changed}).manifest.edition);
      expect(later).toBe(8);
      const back = await claimSeq(place.storage, current.edition);
      expect(back).toBe(9);
      expect((await publish({source: first}, back)).status).toBe('unchanged');
      expect((await publish({source: changed}, later)).status).toBe('superseded');
    });

    it('a build shows what was built, whatever the gate thinks', async () => {
      await publish({source: first});
      const edition = makeTestEdition({source: changed});
      const shown = await publishEdition(place.storage, edition, {seq: 2, hold: false});
      expect(shown.status).toBe('published');
    });

    it('the same inputs that give other bytes are refused, and the published ones stay', async () => {
      const {edition} = await publish({source: first});
      const other = makeTestEdition({source: first, ballast: 10});
      const publishing = publishEdition(
        place.storage,
        {...other, files: other.files.map((file) => ({...file, bytes: new Uint8Array([1])}))},
        {seq: 9, hold: true},
      );
      await expect(publishing).rejects.toThrow(/storage-conflict/);
      expect(await current()).toBe(edition);
    });

    async function snapshot(): Promise<Map<string, string>> {
      const keys = await place.storage.list('');
      return new Map(await Promise.all(keys.map(async (key) => [key, await text(key)] as const)));
    }

    async function editionBytes(id: string): Promise<string[]> {
      return Promise.all((await place.storage.list(`editions/${id}/`)).map(text));
    }
  });
});
