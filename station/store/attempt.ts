/** What `work` gives; undefined when it throws: that part of a damaged file cannot be read. */
export function attempt<T>(work: () => T): T | undefined {
  try { return work() } catch { return undefined }
}
