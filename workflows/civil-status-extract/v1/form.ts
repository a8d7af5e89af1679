import { z } from 'zod'

const text = (longest = 200) => z.string().trim().min(1).max(longest)

/** The interactive e-form: who asks, for which entry of the register, and how many copies. */
export const form = z.object({
  requester: z.object({
    fullName: text(),
    birthDate: z.iso.date(),
    /** Số định danh cá nhân: shown instead of an identity paper, which the databases hold. */
    identityNumber: z.string().regex(/^\d{12}$/),
    residence: text(300),
    phone: z.string().regex(/^0\d{9,10}$/),
    email: z.email().max(200).optional(),
    relation: z.enum(['self', 'family', 'mandated', 'organisation']),
  }),
  entry: z.object({
    kind: z.enum(['birth', 'marriage', 'death', 'parent-child', 'guardianship', 'change']),
    subjectName: text(),
    registeredOn: z.iso.date().optional(),
    /** Quyển số, số. */
    bookAndNumber: text(50).optional(),
    registeredAt: text(300),
  }),
  copies: z.int().min(1).max(20),
  /** An organisation states why it asks. */
  purpose: text(500).optional(),
})
