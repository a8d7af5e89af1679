import type { Agency } from './agency'
import { checkAlike } from './checks/check-alike'
import { checkApplicants } from './checks/check-applicants'
import { checkForm } from './checks/check-applications'
import { checkAsked } from './checks/check-asked'
import { checkDocuments } from './checks/check-documents'
import { checkFee } from './checks/check-fee'
import { checkKinds } from './checks/check-kinds'
import { caseIdsIn } from './checks/check-limit'
import { checkMustHold } from './checks/check-must-hold'
import { checkNames } from './checks/check-names'
import { checkNotification } from './checks/check-notification'
import { checkOffers } from './checks/check-offers'
import { checkOutline } from './checks/check-outline'
import { checkResult } from './checks/check-result'
import { beginsFrom, checkResultLife } from './checks/check-result-life'
import { checkRoute } from './checks/check-route'
import { checkTexts } from './checks/check-texts'
import { type Fault, faultOf } from './checks/fault'
import { type Inspection, isEnding, isRecord, property } from './checks/inspection'
import { checkLongestPath, type LongestPath } from './checks/longest-path'
import type { Generate } from './checks/samples/answer-values'
import type { Ended, Watched } from './checks/samples/explore-rule'
import type { LifeEvent } from './life-event'
import type { Regulation } from './regulation'
import { stepKinds } from './steps/kinds'

export type { Fault, LongestPath }

/** What is to say about a definition. With faults it can't be used; warnings are for the author to weigh. */
export interface Report {
  code: string
  version: number
  faults: readonly Fault[]
  warnings: readonly Fault[]
  /** Of all cases together. */
  longestPath?: LongestPath
  /** Of each case; one, where times are the same for all. */
  paths?: readonly LongestPath[]
  /** The day from which filings go by it, where it names one. */
  inForceFrom?: string
  /** Procedures whose results it begins from. */
  begins?: readonly { pointer: string; code: string }[]
}

/** What a definition may name, and what it takes to try one. */
export interface Known {
  agencies: readonly Agency[]
  regulations: readonly Regulation[]
  lifeEvents: readonly LifeEvent[]
  /** Media types that the office can tell by a file's content. */
  mediaTypes: ReadonlySet<string>
  generate: Generate
  watched: Watched
  ended: Ended
}

/** Finds every fault of a definition at once, whatever it is given. */
export const checkDefinition = (definition: unknown, known: Known): Report => {
  // A guard is a thread: one for all, and one for each rule only where something did not come to an end.
  try {
    return known.ended(() => inspect(definition, { ...known, ended: (run) => run() }))
  } catch {
    return inspect(definition, known)
  }
}

const inspect = (definition: unknown, known: Known): Report => {
  const about = {
    code: wordOf(property(definition, 'code')),
    version: numberOf(property(definition, 'version')),
  }
  if (!isRecord(definition))
    return {
      ...about,
      faults: [faultOf('', 'a definition must be an object', { value: definition })],
      warnings: [],
    }
  const inspection: Inspection = {
    ...known,
    leads: [],
    documents: [],
    form: undefined,
    notification: definition.notification !== undefined,
    records: new Map(),
    tried: [],
    faults: [],
    warnings: [],
  }
  if (!isEnding(inspection, 'form', () => checkForm(inspection, definition)))
    return { ...about, faults: inspection.faults, warnings: inspection.warnings }
  const kinds = checkKinds(inspection, definition.kinds, stepKinds)
  checkNames(inspection, definition, kinds)
  checkOutline(inspection, definition)
  checkApplicants(inspection, definition, kinds)
  checkNotification(inspection, definition, kinds)
  inspection.documents = checkDocuments(inspection, definition)
  checkFee(inspection, definition, kinds)
  const named = checkRoute(inspection, definition, kinds)
  checkResult(inspection, definition, kinds)
  checkResultLife(inspection, definition, kinds)
  checkAsked(inspection, definition.asksOnlyIf)
  checkMustHold(inspection, definition.mustHold)
  checkOffers(inspection, definition)
  checkAlike(inspection, definition)
  checkTexts(inspection, definition.texts, {
    ...named,
    documents: [...inspection.documents],
    conditions: isRecord(definition.mustHold) ? Object.keys(definition.mustHold) : [],
    limits: caseIdsIn(definition.limit),
  })
  const paths = checkLongestPath(inspection, definition, kinds)
  const [longestPath] = [...paths].sort((a, b) => b.workingDays - a.workingDays)
  const from = property(definition.inForce, 'from')
  const begins = beginsFrom(definition.from)
  return {
    ...about,
    faults: inspection.faults,
    warnings: inspection.warnings,
    ...(longestPath && { longestPath }),
    paths,
    ...(typeof from === 'string' && { inForceFrom: from }),
    ...(begins.length > 0 && { begins }),
  }
}

// A definition may hold anything, also objects that no conversion takes.
const wordOf = (value: unknown): string => (typeof value === 'object' ? 'no text' : String(value))
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Adds to reports of all procedures what is wrong with them together: versions follow each other. */
export const checkVersions = (reports: readonly Report[]): Report[] =>
  reports.map((report, index) => {
    const { code, version } = report
    const others = reports.flatMap((other, place) =>
      other.code === code && (place < index || other.version < version) ? [other.version] : [],
    )
    const before = Math.max(...others.filter((other) => other <= version))
    const about = others.includes(version)
      ? faultOf('version', `${code} version ${version} is defined twice`, {
          fix: 'give the newer one its number',
        })
      : Number.isFinite(before) && before < version - 1
        ? faultOf('version', `${code} has version ${before} before it: a version was left out`, {
            value: version,
            fix: `version: ${before + 1}`,
          })
        : undefined
    const faults = [...(about ? [about] : []), ...wrongDay(report, reports)]
    return faults.length > 0 ? { ...report, faults: [...report.faults, ...faults] } : report
  })

/** Of two that begin in the other order the earlier one would never be filed under. */
const wrongDay = ({ code, version, inForceFrom }: Report, reports: readonly Report[]): Fault[] => {
  const before = reports
    .filter((other) => other.code === code && other.version < version)
    .map((other) => other.inForceFrom ?? '')
    .sort()
    .at(-1)
  if (!before || (inForceFrom && inForceFrom > before)) return []
  return [
    faultOf('inForce.from', 'is not after the day from which the version before is in force', {
      value: inForceFrom ?? 'nothing',
      allowed: [`a day after ${before}`],
    }),
  ]
}

/** Adds what begins from results of a procedure that is not among them: nobody could file it. */
export const checkBeginnings = (reports: readonly Report[]): Report[] => {
  const codes = new Set(reports.map(({ code }) => code))
  return reports.map((report) => {
    const unknown = (report.begins ?? []).filter(({ code }) => !codes.has(code))
    const warnings = unknown.map(({ pointer, code }) =>
      faultOf(pointer, 'begins from results of a procedure that is not among those looked at', {
        value: code,
        allowed: [...codes],
      }),
    )
    return warnings.length > 0 ? { ...report, warnings: [...report.warnings, ...warnings] } : report
  })
}
