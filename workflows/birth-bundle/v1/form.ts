import { z } from 'zod'
import { wardIds } from '../../city/ward-choice'
import {
  address,
  birthDate,
  email,
  findable,
  fullName,
  identityNumber,
  phone,
  text,
} from '../../kernel/answers'

const parent = z.object({
  fullName: fullName(),
  birthDate,
  /** What the databases hold is not asked for again. */
  identityNumber,
  ethnicity: text(50),
  residence: address,
})

/** One declaration for all agencies: who declares, the child, the parents, where it lives, where it is treated. */
export const form = z.object({
  declarant: z.object({
    fullName: fullName(),
    identityNumber,
    phone,
    email: email.optional(),
    relation: z.enum(['mother', 'father', 'grandparent', 'relative']),
  }),
  child: z.object({
    fullName: fullName(),
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
    address: findable(address),
    household: z.enum(['parents', 'other']),
    headFullName: fullName(),
    headIdentityNumber: identityNumber,
  }),
  insurance: z.object({
    /** Nơi đăng ký khám bệnh, chữa bệnh ban đầu. */
    clinic: text(300),
  }),
  identityCard: z.object({ wanted: z.boolean() }),
})
