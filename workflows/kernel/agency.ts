import { z } from 'zod'

/** Roles that an officer holds in an agency. */
export const Role = z.enum([
  'reception',
  'reviewer',
  'signer',
  'records',
  'staff',
  'oversight',
  'unit-head',
  'agency-head',
  'registry',
])
export type Role = z.infer<typeof Role>

/** They are reminded of what their officers have to do, and read what those read. They do none of it. */
export const HeadRole = Role.extract(['unit-head', 'agency-head'])
export type HeadRole = z.infer<typeof HeadRole>

/** The roles that tasks are for. `registry` has none: it keeps who is who, and reads no dossier. */
export const TaskRole = Role.exclude(['unit-head', 'agency-head', 'registry'])
export type TaskRole = z.infer<typeof TaskRole>

/**
 * Letters of an identifier of an agency, a question or a part. It stands in names of executions, `<26>-<it>-<round>-<attempt>`,
 * of which Step Functions takes 80.
 */
export const longestId = 40

/** An office of the registry. Agencies are code; who works there is data. */
export const Agency = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(longestId, `has at most ${longestId} letters: it stands in names of executions`),
  /** QĐ 20/2020/QĐ-TTg: at most 35 characters, groups of 0-9 A-Z. `demonstration` when not the published one. */
  code: z
    .string()
    .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/)
    .max(35),
  /** Of a commune-level unit: that of its territory, as the national lists have it; not a code under QĐ 20/2020. */
  nationalCode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  codeIs: z.enum(['published', 'demonstration']),
  name: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
  kind: z.enum(['ward', 'commune', 'special-zone', 'department', 'peoples-committee', 'outside-body']),
  /** What was where it is, and what people still say: found by this name too. */
  formerly: z.string().min(1).optional(),
  /** Whom it is under, or belongs to. */
  parent: z.string().optional(),
  /** Where people go, and where that is known from; shown as not confirmed until the agency has said so. */
  address: z
    .object({
      text: z.string().min(1),
      from: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
      confirmed: z.boolean(),
    })
    .optional(),
  /** Of a body outside of the system: the one address that links to answer are sent to. */
  email: z.email().optional(),
})
export type Agency = z.infer<typeof Agency>
