/** The rules of the queue in figures; each with its unit and reason. */

/** Priority tickets 优先 in a row at one counter, while somebody without priority waits longer than {@link NORMAL_PATIENCE_MS}. */
export const PRIORITY_RUN = 2

/** How long somebody without priority waits before two priority tickets in a row are enough, milliseconds. */
export const NORMAL_PATIENCE_MS = 15 * 60_000

/** 重呼: how often a ticket is called again before it is set aside 过号. */
export const RECALLS = 3

/** 过号回来: who comes back while at most this many others of the business were called goes in first; later, to the end of the line. */
export const REJOIN_TOLERANCE = 3

/** Service time of a business nobody has been served in yet, milliseconds. */
export const SERVICE_DEFAULT_MS = 8 * 60_000

/** A service that took longer was not finished in time by its clerk, or the clock was set meanwhile: it says nothing. Milliseconds. */
export const SERVICE_LONGEST_MS = 4 * 60 * 60_000

/** Of how many of the last served the median service time is taken. */
export const SERVICE_SAMPLES = 20

/** Fewer samples of today than this say too little: the times of earlier days count then. */
export const SERVICE_SAMPLES_LEAST = 5

/** Working days that may lie between two openings of a station without a manager being asked: a long weekend, and a day without power. */
export const DAYS_AHEAD = 2
