import {describe, expect, it} from 'vitest';
import {keyValueStore} from '../../lambdas/key-value-store.ts';
import {fakeKeyValueStore} from './fake-key-value-store.ts';

const arn = 'arn:aws:cloudfront::111122223333:key-value-store/edge';

function open() {
  const fake = fakeKeyValueStore(arn);
  const credentials = {accessKeyId: 'AKIATEST', secretAccessKey: 'secrettest'};
  const options = {requestHandler: fake.requestHandler as never, region: 'eu-west-1', credentials};
  return {fake, store: keyValueStore(arn, options)};
}

describe('the edge store, over the SDK', () => {
  it('reads what was written, and nothing where nothing was', async () => {
    const {store} = open();
    expect(await store.read('current')).toBeUndefined();
    expect(await store.write('current', 'e1', await store.tag())).toBe(true);
    expect(await store.read('current')).toBe('e1');
  });

  it('writes only against the tag of the store as it is', async () => {
    const {store, fake} = open();
    const tag = await store.tag();
    expect(await store.write('current', 'e1', tag)).toBe(true);
    expect(await store.write('current', 'e2', tag)).toBe(false);
    expect(fake.entries.get('current')).toBe('e1');
  });

  it('is refused what the service refuses', async () => {
    const {store, fake} = open();
    await expect(store.write('current', 'x'.repeat(1025), await store.tag())).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const unsigned = {method: 'GET', hostname: '', path: '', headers: {}};
    expect((await fake.requestHandler.handle(unsigned)).response.statusCode).toBe(403);
  });
});
