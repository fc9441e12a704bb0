import { Known } from './useLastKnown';

/**
 * What is known by key. It belongs to the API instance, and so to one app and
 * one reader.
 */
export function memoryOf<TApi extends object, T>(
  memories: WeakMap<TApi, Map<string, Known<T>>>,
  api: TApi,
): Map<string, Known<T>> {
  const memory = memories.get(api) ?? new Map<string, Known<T>>();
  memories.set(api, memory);
  return memory;
}
