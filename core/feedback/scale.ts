/** Scores of a rating, 1 非常满意 … 5 非常不满意: codes of 满意度 in GB/T 39046-2020, table A.8. */
export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

/** From this score on somebody was not content, and may say why: 不满意. */
export const LOW_FROM: Score = 4

/**
 * Why somebody was not content, to be tapped: waited 等得太久, unclear 材料没说清, rude 态度不好, trips 跑了好几趟, nobody 窗口没人,
 * charged 要了钱, unreadable 看不懂、听不清.
 */
export const LOW_REASONS = ['waited', 'unclear', 'rude', 'trips', 'nobody', 'charged', 'unreadable'] as const
export type LowReason = (typeof LOW_REASONS)[number]
