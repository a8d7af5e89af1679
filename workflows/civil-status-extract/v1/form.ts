import { z } from 'zod'
import {
  address,
  birthDate,
  email,
  findable,
  fullName,
  identityNumber,
  paragraph,
  phone,
  text,
} from '../../kernel/answers'

/** The interactive e-form: who asks, for which entry of the register, and how many copies. */
export const form = z.object({
  requester: z.object({
    fullName: fullName(),
    birthDate,
    /** Shown instead of an identity paper, which the databases hold. */
    identityNumber,
    residence: address,
    phone,
    email: email.optional(),
    relation: z.enum(['self', 'family', 'mandated', 'organisation']),
  }),
  entry: z.object({
    kind: z.enum(['birth', 'marriage', 'death', 'parent-child', 'guardianship', 'change']),
    subjectName: fullName(),
    registeredOn: z.iso.date().optional(),
    /** Quyển số, số. */
    bookAndNumber: findable(text(50)).optional(),
    registeredAt: text(300),
  }),
  copies: z.int().min(1).max(20),
  /** An organisation states why it asks. */
  purpose: paragraph().optional(),
})
