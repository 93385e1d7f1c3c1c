import type {Storage} from '../pipeline/model/storage.ts';
import {s3Storage} from '../pipeline/storage/s3-storage.ts';
import {type SourceBucket, sourceBucket} from '../pipeline/storage/source-bucket.ts';
import type {EdgeStore} from './edge-store.ts';

/** What a stage reaches outside itself. A stage gets at what its role allows; the rest is never opened. */
export interface Cloud {
  readonly sources: SourceBucket;
  /** What states hand on, event sets, and who has the rebuild. */
  readonly work: Storage;
  /** Where editions are published. */
  readonly site: Storage;
  /** What tells CloudFront which edition is the current one. */
  readonly edge: EdgeStore;
  /** SHA-256 of the code that editions are made by. */
  readonly code: string;
}

/** The buckets that the function's environment names, each opened when it is first used and kept while the function is
 *  warm. A name that is missing is a fault of the stack and throws. `openEdge` is for the stage that writes there. */
export function openCloud(
  environment: NodeJS.ProcessEnv = process.env,
  openEdge: (arn: string) => EdgeStore = refuseEdge,
): Cloud {
  const name = (variable: string) => {
    const value = environment[variable];
    if (value === undefined || value === '') throw new Error(`the environment lacks ${variable}`);
    return value;
  };
  const sources = once(() => sourceBucket(name('SOURCES_BUCKET')));
  const work = once(() => s3Storage(`s3://${name('WORK_BUCKET')}`));
  const site = once(() => s3Storage(`s3://${name('SITE_BUCKET')}`));
  const edge = once(() => openEdge(name('KEY_VALUE_STORE_ARN')));
  return {
    get sources() {
      return sources();
    },
    get work() {
      return work();
    },
    get site() {
      return site();
    },
    get edge() {
      return edge();
    },
    get code() {
      // The bundler writes the digest here; see cdk/bundle-function.ts.
      return process.env.DATELINE_CODE ?? name('DATELINE_CODE');
    },
  };
}

/** One stage alone writes to the edge, and only its bundle holds the client for it. */
function refuseEdge(): never {
  throw new Error('this stage has no business with the edge');
}

function once<T>(open: () => T): () => T {
  let opened: {readonly value: T} | undefined;
  return () => {
    opened ??= {value: open()};
    return opened.value;
  };
}
