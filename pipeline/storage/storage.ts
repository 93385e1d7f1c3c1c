export type {ObjectHeaders, Storage, StoredObject, SwapResult} from '../model/storage.ts';
