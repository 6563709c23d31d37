/** Kept free for the queue, its backups and the journal: 200 MB, on a small disk a twentieth of it. */
const RESERVE = { bytes: 200 * 2 ** 20, share: 0.05 }

/** How many bytes a disk lacks for `needed` more, the reserve counted; 0 when there is room. */
export function lacking(needed: number, disk: { readonly free: number; readonly size: number }): number {
  const reserve = Math.min(RESERVE.bytes, Math.floor(disk.size * RESERVE.share))
  return Math.max(0, needed + reserve - disk.free)
}
