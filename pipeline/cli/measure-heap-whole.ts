import {setFlagsFromString} from 'node:v8';

/** Has V8 measure a heap and the buffers beside it together. Node 24 looks through the whole heap each time that another 64 MB of
 *  buffers have come, however large the heap is: with thousands of documents that takes half of a build. Other Nodes have other
 *  flags, and keep their own measure. */
export function measureHeapWhole(): void {
  if (process.versions.node.startsWith('24.'))
    setFlagsFromString('--external-memory-accounted-in-global-limit');
}
