/** Every index of the table and its partitions, which are named here and nowhere else. */
export type IndexName = 'byAgency' | 'byApplicant' | 'byDue'
/** An item is in an index while it carries that index's two attributes. */
export const indexKeys = (index: IndexName, partition: string, sort: string): Record<string, string> => ({
  [`${index}Pk`]: partition,
  [`${index}Sk`]: sort,
})
export const indexAttributes = (index: IndexName): [string, string] => [`${index}Pk`, `${index}Sk`]

/**
 * What comes all at once is spread over this many partitions, so that no one of them runs hot: an index that is too slow
 * slows the table's own writes.
 */
export const dueShards = 8
const inShards = (list: string): string[] =>
  Array.from({ length: dueShards }, (_, shard) => `${list}#${shard}`)
export const partitions = {
  /** Of an agency's open tasks, those that nobody has; until a table is rebuilt, all that are listed in the old way. */
  agency: (id: string) => `AGENCY#${id}`,
  taken: (agency: string) => `TAKEN#${agency}`,
  /** In the index of applicants, where tasks have room: what an officer has. */
  officer: (agency: string, person: string) => `OFFICER#${agency}#${person}`,
  /** In the index of an agency: dossiers by when they were received. */
  register: (agency: string) => `REGISTER#${agency}`,
  applicant: (id: string) => `APPLICANT#${id}`,
  /** In the index of an agency: results of a procedure that were registered, by when they were issued. */
  results: (procedure: string) => `RESULTS#${procedure}`,
  /** In the index of an agency: what it was given to do, alone or with others. */
  assignedTo: (agency: string) => `ASSIGNED#${agency}`,
  /** In the index of what is due: all that agencies have still to do. */
  assigned: 'ASSIGNED',
  due: (shard: number) => `DUE#${shard}`,
  /** In the index of what is due: dossiers whose machines wait for an operator. A release that fails parks all at once. */
  parked: (id: string) => `PARKED#${shardOf(id)}`,
  /** All of them; the last is where they lay before they were spread. */
  allParked: [...inShards('PARKED'), 'PARKED'],
  /** In the same index: work of the feed that failed, which may be all of it. */
  aside: (id: string) => `ASIDE#${shardOf(id)}`,
  allAside: [...inShards('ASIDE'), 'ASIDE'],
  /** In the same index: mails that reached nobody, which may be all of a day; and those that were sent again. */
  astray: (id: string) => `ASTRAY#${shardOf(id)}`,
  allAstray: inShards('ASTRAY'),
  sentAgain: 'SENTAGAIN',
  /** And there: weeks of workloads, to be looked at when they are over; counts that an event still owes them. */
  workloads: (shard: number) => `WORKLOAD#${shard}`,
  allWorkloads: inShards('WORKLOAD'),
  owed: 'OWED',
  /** And there too: officers' lists that wait for their hour. */
  digests: 'DIGEST',
  /** And agencies whose tasks may be with somebody who is not there any more. */
  staff: 'STAFF',
}
/** One of so many, always the same for a text. */
export const oneOf = (count: number, text: string): number => {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % count
}
export const shardOf = (id: string): number => oneOf(dueShards, id)
