import {
  Days,
  FigureDossiers,
  FigureQuery,
  Index766,
  IndicatorQuery,
  Indicators,
  OfficerIndicators,
} from '../../office/figures/schemas'
import { get } from './contract'

// They add up many dossiers: so much memory comes with a whole processor.
const memoryMb = 1_769

export const figureCalls = {
  getIndicators: get(
    '/api/v1/indicators',
    'How the dossiers of a period are handled; officers for oversight',
    {
      who: 'recognised',
      group: 'api-reading',
      takes: { query: IndicatorQuery },
      answer: { Indicators, OfficerIndicators },
      brake: 'reading',
      needs: ['law', 'table:read'],
      memoryMb,
    },
  ),
  listFigureDossiers: get(
    '/api/v1/indicators/dossiers',
    'The dossiers behind a figure of an agency, as far as the caller may see them',
    {
      who: 'person',
      group: 'api-reading',
      takes: { query: FigureQuery },
      answer: { FigureDossiers },
      needs: ['law', 'table:read'],
      memoryMb,
    },
  ),
  getIndex766: get('/api/v1/indicators/766', 'The components of QĐ 766/QĐ-TTg that our data can answer', {
    who: 'recognised',
    group: 'api-reading',
    takes: { query: Days },
    answer: { Index766 },
    worded: true,
    brake: 'reading',
    needs: ['law', 'table:read'],
    memoryMb,
  }),
}
