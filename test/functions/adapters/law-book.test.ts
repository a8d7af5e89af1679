import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { shedPermit } from '../../fixtures/procedure'
import { anyLawBook } from './any-law-book'

const newer: Procedure = { ...shedPermit, version: 2 }

describe('a law book in memory', () => {
  anyLawBook(async () => {
    const procedures = [civilStatusExtract, newer, buildingPermit, shedPermit]
    return { book: lawBookInMemory(procedures), procedures }
  })
})
