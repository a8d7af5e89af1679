import { relative } from 'node:path'
import type { BuildFailure } from 'esbuild'
import type { Procedure } from '../../workflows/kernel/procedure'
import { loadLaw } from '../../workflows/law/load-law'
import { type Artifact, buildArtifacts } from './build-artifacts'
import { findProcedures, type ProcedureSource } from './find-procedures'

/** A version of a procedure as it stands in its folder, built as it is published. */
export interface Law extends Artifact {
  /** Of its procedure. */
  code: string
  /** Of its file, as people find it. */
  path: string
  /** As functions load it; anew each time, since two thousand that are kept take half a gigabyte. */
  readonly procedure: Procedure
}

/** What can't be told of a procedure by looking at it alone. */
export interface LawFault {
  path: string
  message: string
}

export interface Laws {
  laws: readonly Law[]
  faults: readonly LawFault[]
}

type Read = { source: ProcedureSource; path: string } & ({ law: Law; version: unknown } | { fault: string })

/** All procedures of a folder, or the one of a file, and what is wrong with how they stand there; checks come after. */
export const readLaws = async (place: string): Promise<Laws> => {
  const sources = findProcedures(place)
  const artifacts = await buildArtifacts(sources.map(({ path }) => path)).catch(buildFaults)
  if ('faults' in artifacts) return artifacts
  const read = sources.map((source, index): Read => {
    const path = relative('.', source.path)
    const artifact = artifacts[index]!
    const load = () => loadLaw(artifact.text, path)
    try {
      const { code, version } = (load() ?? {}) as Partial<Procedure>
      const law = {
        ...artifact,
        code: String(code),
        path,
        get procedure() {
          return load()
        },
      }
      return { source, path, law, version }
    } catch (error) {
      return { source, path, fault: (error as Error).message }
    }
  })
  return {
    laws: read.flatMap((one) => ('law' in one ? [one.law] : [])),
    faults: [...read.flatMap(loadFaults), ...placeFaults(read)],
  }
}

/** With one that can't be built there is none: all are, or nothing is published. */
const buildFaults = (failure: Partial<BuildFailure>): Laws => {
  if (!failure.errors?.length) throw failure
  const faults = failure.errors.map(({ text, location }) => ({
    path: location ? `${location.file}:${location.line}:${location.column}` : '(build)',
    message: text,
  }))
  return { laws: [], faults }
}

const loadFaults = (one: Read): LawFault[] => ('fault' in one ? [{ path: one.path, message: one.fault }] : [])

/** A folder is one procedure, and a procedure one folder. */
const placeFaults = (read: readonly Read[]): LawFault[] => {
  const folderOf = new Map<string, Read>()
  const codeOf = new Map<string, string>()
  return read.flatMap((one) => {
    if (!('law' in one)) return []
    const { source, path, version } = one
    const { code } = one.law
    const first = folderOf.get(code) ?? one
    folderOf.set(code, first)
    const own = codeOf.get(source.folder) ?? code
    codeOf.set(source.folder, own)
    return [
      ...(version === source.version
        ? []
        : [`is version ${version}, in the folder of version ${source.version}`]),
      ...(code === own ? [] : [`has the code ${code}; the version before it in its folder has ${own}`]),
      ...(first.source.folder === source.folder
        ? []
        : [`has the code ${code}, which ${first.path} has: a procedure has one folder`]),
    ].map((message) => ({ path, message }))
  })
}
