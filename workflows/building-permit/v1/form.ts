import { z } from 'zod'
import { wardIds } from '../../agencies/wards'

const text = (longest = 200) => z.string().trim().min(1).max(longest)
const squareMetres = z.number().positive().max(100_000)

/** What form 01 of Annex II to 175/2024/NĐ-CP asks of the owner of a detached house, and what decides who is consulted. */
export const form = z.object({
  owner: z.object({
    fullName: text(),
    /** Số định danh cá nhân. */
    identityNumber: z.string().regex(/^\d{12}$/),
    address: text(300),
    phone: z.string().regex(/^0\d{9,10}$/),
    email: z.email().max(200).optional(),
  }),
  site: z.object({
    ward: z.enum(wardIds),
    address: text(300),
    parcel: text(20),
    mapSheet: text(20),
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
