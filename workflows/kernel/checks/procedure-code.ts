export const nationalCode = /^[123]\.\d{6}$/
/** Of a procedure among agencies, which has no national one. */
export const internalCode = /^9\.\d{6}$/

export const isProcedureCode = (value: unknown): value is string =>
  typeof value === 'string' && (nationalCode.test(value) || internalCode.test(value))
