/**
 * What the fold of any dossier says again and again: text that is packed refers to it, and can't be opened without it. So it
 * never changes: whatever is better gets a mark of its own in `packed.ts`. The most frequent stand last, where they cost least.
 */
export const packingWords = [
  '"ended":{"how":"issued","at":"","by":"","refused","withdrawn","supplements":{"lapsed","items":["","reason":"","apology":{"',
  '"result":{"id":"","number":"/KQ-H29.","key":"dossiers//results/.pdf","sha256":"","size":,"issuedAt":"","by":"system"},',
  '"payment":{"id":"","amountVnd":0000,"paidAt":"","reference":"","refund","parked":{},"attempts":{"procedure":1,"":1},"sequence":,"nextTask":}',
  '"clock":{"limitMinutes":,"usedMinutes":,"runningSince":"","startedAt":"","pauses":[{"from":"","to":""}],"stoppedAt":"","promisedFor":"","dueMoves"},',
  '"documents":[{"id":"","type":"drawings","key":"dossiers//","contentType":"application/pdf","image/jpeg","size":,"sha256":""}],"parts":{},"assignments":{},"',
  '"questions":{"":{"id":"","step":"opinions","agency":"department-","terms":{"under":""},"round":1,"askedAt":"","status":"open","status":"withdrawn","status":"answered","answer":"agree-with-conditions","answer":"object","answer":"agree","answeredAt":""}},',
  '{"id":"","number":"H29.","procedure":"1.","procedureVersion":1,"applicant":"","filedBy":"","channel":2,"counter":"","filedAt":"","agency":"ward-","plan":{"agency":"ward-","feeVnd":,"ask":{"opinions":["department-"]},"leaveOut":[]},"status":,"step":"completeness","tasks":{"',
  '"kind":"supplement","kind":"clarification","kind":"ruling","kind":"account","kind":"complaint","kind":"delivery","extend","assignee":"","hurried":true,"remindAt":"","silences":1,"outcome":"need-more","outcome":"refuse",',
  '"_1":{"id":"_1","kind":"check","step":"completeness","owner":{"agency":"ward-","role":"reception"},"kind":"payment","step":"fee","owner":"applicant","kind":"direction","owner":{"agency":"peoples-committee","role":"oversight"},"kind":"gate","step":"opinions","owner":"system",',
  '"kind":"issue","step":"issuance","owner":"system","within":{"unit":"workingHours","amount":4},"outcome":"issued","doneBy":"system",',
  '"kind":"decision","step":"decision","owner":{"agency":"ward-","role":"signer"},"outcome":"approve",',
  '"kind":"opinion","step":"opinions","question":"department-","owner":{"agency":"department-","role":"reviewer"},"round":1,"openedAt":"2026-',
  '"within":{"unit":"calendarDays","amount":1},"heldMinutes":0},"status":"open","silences":0}},"',
  '"kind":"review","step":"review","owner":{"agency":"ward-","role":"reviewer"},"round":1,"openedAt":"2026-T00:00:00.000Z","dueAt":"2027-T10:00:00.000Z","counted":{"from":"202',
  'T02:00:00.000Z","within":{"unit":"workingDays","amount":2},"heldMinutes":0},"status":"done","silences":0,"outcome":"proceed","doneAt":"202',
  'T03:00:00.000Z","doneBy":"01","next":{"wait":"end"}},"',
  '0.000Z","next":{"wait":"","task":"01_","dueAt":"202',
].join('')
