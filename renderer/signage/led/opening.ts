// written by build/led-font.mjs

/** What stands until the font has come: its characters travel with the page, whose first paint must not wait for a file. */
export const OPENING = '马上就好'

/** The font of {@link OPENING}, in base64. */
export const OPENING_FONT = 'BAAKTgEAEAB9WQEAEAAxXAEAEABsmgEAEAAAAAEAAQABAAEAAQABAAH4AQABAAEAAQABAAEAf/4AAAgACP4IBH4IEhASEBIQI/8kECQQeBAMEBIQIBBAcAAABBQEEn8QAP8/ECEQIRAhED8YBCgVKBSoJElEiR0HAAAAAH/gACAAIBAgECAQIB/8AAQABAAE/+QABAAEACgAEA=='
