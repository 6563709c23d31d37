/** The county machine's time, ISO, UTC: the one place here that asks for it. */
// eslint-disable-next-line no-restricted-syntax -- a command has no station whose clock it could take
export const nowIso = (): string => new Date().toISOString()
