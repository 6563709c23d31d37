import { plainText, splitFrontMatter } from './front-matter.ts'
import { groupBy } from './group.ts'
import type { Problem } from './problem.ts'
import { calendarRule } from './quality/calendar-rules.ts'
import { noticeDatesRule, sameNameRule, synonymRule, uniqueCountyIdsRule } from './quality/county-rules.ts'
import type { Finding } from './quality/finding.ts'
import { departmentsRule, hoursRule, parentsRule, planRule, uniqueInHallRule, windowsRule } from './quality/halls.ts'
import { sameDayRule, statutoryLimitRule, stepLimitsRule } from './quality/limits.ts'
import { pictureRule } from './quality/pictures.ts'
import { playlistDatesRule, playlistMediaRule } from './quality/playlist-rules.ts'
import { feeRule, refusedRule, selfRelatedRule } from './quality/procedure-rules.ts'
import { proofRule } from './quality/proofs.ts'
import { referenceRule } from './quality/references.ts'
import type { Source } from './source.ts'
import { readYaml } from './yaml-text.ts'

/** Rules over one matter. */
const PROCEDURE_RULES = [statutoryLimitRule, sameDayRule, stepLimitsRule, proofRule, feeRule, refusedRule, selfRelatedRule]
/** Rules over one hall. */
const HALL_RULES = [uniqueInHallRule, windowsRule, planRule, hoursRule]
/** Rules over the whole content; they need the county's and the calendar's file to be sound. */
const SOURCE_RULES = [referenceRule, uniqueCountyIdsRule, synonymRule, sameNameRule, noticeDatesRule, playlistDatesRule, playlistMediaRule, calendarRule, departmentsRule, parentsRule, pictureRule]

/** All quality rules over a parsed source. `texts` are the files it was parsed from, for the line numbers. */
export function checkQuality(source: Source, texts: ReadonlyMap<string, string>): Problem[] {
  const { county, calendar, procedures, halls } = source
  const findings = [
    ...procedures.flatMap((procedure) => PROCEDURE_RULES.flatMap((rule) => rule(procedure))),
    ...halls.flatMap((hall) => HALL_RULES.flatMap((rule) => rule(hall))),
    ...(county && calendar ? SOURCE_RULES.flatMap((rule) => rule({ ...source, county, calendar })) : []),
  ]
  return [...groupBy(findings, ({ file }) => file)].flatMap(([file, inFile]) => withLines(inFile, texts.get(file) ?? ''))
}

/** Gives the findings of one file their lines; each file is read once, and only when something was found in it. */
function withLines(findings: readonly Finding[], text: string): Problem[] {
  const plain = plainText(text)
  const front = splitFrontMatter(plain)
  const yaml = readYaml(front?.yaml ?? plain, front?.yamlLine ?? 1)
  const lines = plain.split('\n')
  return findings.map(({ file, at, severity, message }) => {
    const line = 'text' in at ? Math.max(1, lines.findIndex((one) => one.includes(at.text)) + 1) : yaml.lineOf(at)
    return { file, line, severity, message }
  })
}
