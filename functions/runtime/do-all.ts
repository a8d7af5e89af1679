/** Waits for all of it, whatever fails; throws afterwards when something did. */
export const doAll = async (begun: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(begun)).flatMap((one) =>
    one.status === 'rejected' ? [one.reason] : [],
  )
  if (failed.length === 1) throw failed[0]
  if (failed.length > 1) throw new AggregateError(failed, failed.map(String).join('; '))
}
