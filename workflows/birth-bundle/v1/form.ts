import { z } from 'zod'
import { wardIds } from '../../agencies/wards'

const text = (longest = 200) => z.string().trim().min(1).max(longest)
const identityNumber = z.string().regex(/^\d{12}$/)
const parent = z.object({
  fullName: text(),
  birthDate: z.iso.date(),
  /** Số định danh cá nhân: what the databases hold is not asked for again. */
  identityNumber,
  ethnicity: text(50),
  residence: text(300),
})

/** One declaration for all agencies: who declares, the child, the parents, where it lives, where it is treated. */
export const form = z.object({
  declarant: z.object({
    fullName: text(),
    identityNumber,
    phone: z.string().regex(/^0\d{9,10}$/),
    email: z.email().max(200).optional(),
    relation: z.enum(['mother', 'father', 'grandparent', 'relative']),
  }),
  child: z.object({
    fullName: text(),
    birthDate: z.iso.date(),
    sex: z.enum(['female', 'male']),
    ethnicity: text(50),
    birthPlace: text(300),
    /** Quê quán. */
    hometown: text(300),
  }),
  mother: parent,
  father: parent.optional(),
  registration: z.object({ ward: z.enum(wardIds) }),
  residence: z.object({
    ward: z.enum(wardIds),
    address: text(300),
    household: z.enum(['parents', 'other']),
    headFullName: text(),
    headIdentityNumber: identityNumber,
  }),
  insurance: z.object({
    /** Nơi đăng ký khám bệnh, chữa bệnh ban đầu. */
    clinic: text(300),
  }),
  identityCard: z.object({ wanted: z.boolean() }),
})
