import { z } from 'zod'
import { wardIds } from '../../city/ward-choice'
import { address, email, findable, fullName, identityNumber, phone, text } from '../../kernel/answers'

const squareMetres = z.number().positive().max(100_000)

/** What form 01 of Annex II to 175/2024/NĐ-CP asks of the owner of a detached house, and what decides who is consulted. */
export const form = z.object({
  owner: z.object({
    fullName: fullName(),
    identityNumber,
    address,
    phone,
    email: email.optional(),
  }),
  site: z.object({
    ward: z.enum(wardIds),
    address: findable(address),
    parcel: findable(text(20)),
    mapSheet: findable(text(20)),
    areaSquareMetres: squareMetres,
    /** A certificate that the national land database holds is not asked for again. */
    landPaper: z.enum(['in-database', 'to-upload']),
    withinDetailedPlan: z.boolean(),
    nearWaterway: z.boolean(),
    nearMetro: z.boolean(),
    inHeritageZone: z.boolean(),
    adjoinsBuildings: z.boolean(),
  }),
  building: z.object({
    storeys: z.int().min(1).max(50),
    basements: z.int().min(0).max(5),
    heightMetres: z.number().positive().max(200),
    firstFloorAreaSquareMetres: squareMetres,
    floorAreaSquareMetres: squareMetres,
  }),
  designer: z.object({ name: text(), certificate: text(50).optional() }),
  completionMonths: z.int().min(1).max(60),
})
