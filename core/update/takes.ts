/** What a station knows when a version was verified. */
export interface VersionFacts {
  readonly version: number
  /** the version that runs, when it was verified under the same root */
  readonly running: number | undefined
  /** the running content has what this hall needs */
  readonly hasHall: boolean
  /** the manager went back from it */
  readonly passedOver: number | undefined
  /** somebody brings it by hand, on a stick */
  readonly isBrought: boolean
}

/** What to do with a verified version. That it is none older was verified before: after an exchange of keys a lower number may be newer. */
export function takes({ version, running, hasHall, passedOver, isBrought }: VersionFacts): 'take' | 'current' | 'passedOver' {
  if (version === running && hasHall) return 'current'
  return passedOver !== undefined && version <= passedOver && !isBrought ? 'passedOver' : 'take'
}
