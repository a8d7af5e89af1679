import { Regulations } from '../../office/regulations/schemas'
import { get } from './contract'

export const regulationCalls = {
  listRegulations: get(
    '/api/v1/regulations',
    'What agencies agreed about asking each other, and which procedures ask so',
    {
      who: 'anyone',
      group: 'api-public',
      answer: { Regulations },
      worded: true,
      brake: 'reading',
      needs: ['law'],
    },
  ),
}
