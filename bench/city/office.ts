import { boardStore } from '../../functions/adapters/board-store'
import { dossierStore } from '../../functions/adapters/dossier-store'
import { factsStore } from '../../functions/adapters/facts-store'
import { keys } from '../../functions/adapters/keys'
import { lawOf } from '../../functions/adapters/law-book'
import { lawBookInMemory } from '../../functions/adapters/law-book-in-memory'
import { lawHashes } from '../../functions/adapters/law-hashes'
import { searchStore } from '../../functions/adapters/search-store'
import type { Table } from '../../functions/adapters/table'
import { localDay } from '../../functions/office/filing/file-dossier'
import { keepBoard } from '../../functions/projections/keep-board'
import { keepIndicators } from '../../functions/projections/keep-indicators'
import { keepSearch } from '../../functions/projections/keep-search'
import type { Happened } from '../../functions/runtime/happened'
import { happenedIn } from '../../test/fixtures/happened'
import { procedures } from '../../test/fixtures/shipped-procedures'
import { city } from '../../workflows/city/city'
import type { Command } from '../../workflows/kernel/command'
import { decide } from '../../workflows/kernel/decide'
import type { Dossier } from '../../workflows/kernel/dossier'
import { decidingAgency, fileDossier } from '../../workflows/kernel/file-dossier'
import type { Instant } from '../../workflows/kernel/instant'
import type { Application } from './applications'

export const law = lawBookInMemory(procedures, [city.calendar])

/** A dossier that is being worked on, with what its decisions go by. */
export interface Case extends Application {
  dossier: Dossier
}

/** Decides as the kernel does, writes as the store does, and follows as the feed does, without HTTP in between. */
export const officeOver = (table: Table) => {
  const dossiers = dossierStore(table)
  const desk = {
    dossiers,
    law,
    ...city,
    facts: factsStore(table, city.calendar),
    board: boardStore(table),
    search: searchStore(table),
  }
  const hashesOf = async (dossier: Parameters<typeof lawOf>[1]) => lawHashes(await lawOf(law, dossier), city)

  const happenedTo = async (id: string, sequence: number): Promise<Happened> => {
    const item = await table.get(keys.event(id, sequence))
    if (!item) throw new Error(`no event ${sequence} of dossier ${id}`)
    return happenedIn(item, dossiers)
  }

  return {
    desk,
    async file(id: string, application: Application, at: Instant): Promise<Case> {
      const { procedure, applicant, answers } = application
      const about = { procedure, applicant, answers, filedBy: applicant, channel: 2 as const, documents: [] }
      const deciding = decidingAgency(procedure, answers, applicant)
      const lead = city.agencies.find((agency) => agency.id === deciding)
      const number = await dossiers.giveNumber(lead?.code ?? '', localDay(at, city.calendar))
      const pinned = { id, procedure: procedure.code, procedureVersion: procedure.version }
      const decision = { ...fileDossier({ id, number, at, ...about }, city), law: await hashesOf(pinned) }
      return { ...application, dossier: await dossiers.file(decision) }
    },
    async act(one: Case, command: Command, at: Instant, by: string): Promise<void> {
      const { procedure, dossier, answers } = one
      const decision = decide(dossier, command, { ...city, procedure, at, by, answers: () => answers })
      one.dossier = await dossiers.append(dossier, { ...decision, law: await hashesOf(dossier) })
    },
    /**
     * Every kind of work that the feed does about events for later readers; mail is none. Figures are made anew from the whole
     * dossier: of those in between nothing would be left.
     */
    async follow(cases: readonly Pick<Case, 'dossier'>[]): Promise<void> {
      const last: Happened[] = []
      for (const { dossier } of cases) {
        for (let sequence = 1; sequence <= dossier.sequence; sequence += 1) {
          const happened = await happenedTo(dossier.id, sequence)
          await keepBoard(happened, desk)
          await keepSearch(happened, desk)
          if (sequence === dossier.sequence) last.push(happened)
        }
      }
      await keepIndicators(last, desk)
    },
  }
}
export type CityOffice = ReturnType<typeof officeOver>
