import '@aws-sdk/signature-v4a';
import {
  CloudFrontKeyValueStoreClient,
  type CloudFrontKeyValueStoreClientConfig,
  ConflictException,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ResourceNotFoundException,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import type {EdgeStore} from './edge-store.ts';

/** A CloudFront KeyValueStore. Its requests are signed by SigV4A, for all regions; writing is by compare-and-swap of the
 *  whole store's ETag. */
export function keyValueStore(KvsARN: string, options: CloudFrontKeyValueStoreClientConfig = {}): EdgeStore {
  const client = new CloudFrontKeyValueStoreClient({maxAttempts: 5, ...options});
  return {
    async tag() {
      return (await client.send(new DescribeKeyValueStoreCommand({KvsARN}))).ETag ?? '';
    },
    async read(Key) {
      try {
        return (await client.send(new GetKeyCommand({KvsARN, Key}))).Value;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },
    async write(Key, Value, IfMatch) {
      try {
        await client.send(new UpdateKeysCommand({KvsARN, IfMatch, Puts: [{Key, Value}]}));
        return true;
      } catch (error) {
        if (error instanceof ConflictException) return false;
        throw error;
      }
    },
  };
}
