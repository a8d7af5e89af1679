import { wards } from '../../agencies/wards'
import type { ProcedureTexts } from '../../kernel/text'

export const en: ProcedureTexts = {
  name: 'Building permit for a new detached house',
  summary:
    'For the owner of a new detached house. File online and receive an electronic permit within 7 working days of reception.',
  result: 'Building permit',
  steps: {
    completeness: 'Completeness check',
    fee: 'Fee',
    opinions: 'Opinions of the agencies concerned',
    review: 'Technical review',
    decision: 'Decision',
    issuance: 'Issuance',
  },
  questions: {
    'fire-police': {
      asked:
        'Are the escape routes, the access for fire engines and the fire protection of the house sufficient?',
      because: 'The house has 7 storeys or more, 2 basements or more, or a floor area of 3,000 m² or more.',
    },
    'department-planning-architecture': {
      asked: 'Do the height, density, setback and architecture of the house agree with the planning?',
      because: 'The plot has no approved detailed plan or urban design yet.',
    },
    'department-natural-resources': {
      asked: 'Does the house intrude on the corridor of a river or canal, or harm the water?',
      because: 'The plot adjoins or lies in the corridor of a river or canal.',
    },
    'department-construction': {
      asked: 'Are foundation and structure safe for neighbouring buildings and underground works?',
      because:
        'The plot is near a metro or railway line, or the house has 2 basements or more, or is over 28 m tall.',
    },
    'department-culture-sports': {
      asked: 'Does the house affect a monument or the view of it?',
      because: 'The plot lies in the protection zone of a monument.',
    },
  },
  documents: {
    'land-paper': 'Legal land paper',
    drawings: 'Construction drawings',
    'neighbour-commitment': 'Commitment to the safety of adjoining buildings',
    'design-appraisal': 'Appraisal report of the construction design',
    'fire-safety-result': 'Result of the fire-safety procedure (if any)',
  },
  fields: {
    owner: 'Owner',
    'owner.fullName': 'Full name',
    'owner.identityNumber': 'Personal identification number',
    'owner.address': 'Contact address',
    'owner.phone': 'Phone number',
    'owner.email': 'Email',
    site: 'Plot',
    'site.ward': 'Ward of the building site',
    ...Object.fromEntries(wards.map(({ id, name }) => [`site.ward=${id}`, name.en])),
    'site.address': 'Address of the building site',
    'site.parcel': 'Parcel number',
    'site.mapSheet': 'Map sheet number',
    'site.areaSquareMetres': 'Area of the plot (m²)',
    'site.landPaper': 'Land-use certificate',
    'site.landPaper=in-database': 'Held by the national land database',
    'site.landPaper=to-upload': 'Not held there, or not known: I upload the paper',
    'site.withinDetailedPlan': 'The plot has an approved detailed plan or urban design',
    'site.nearWaterway': 'The plot adjoins or lies in the corridor of a river or canal',
    'site.nearMetro': 'The plot is near a metro or railway line',
    'site.inHeritageZone': 'The plot lies in the protection zone of a monument',
    'site.adjoinsBuildings': 'The house adjoins other buildings',
    building: 'Building',
    'building.storeys': 'Storeys (without basements)',
    'building.basements': 'Basements',
    'building.heightMetres': 'Height of the building (m)',
    'building.firstFloorAreaSquareMetres': 'Built area of the first floor (m²)',
    'building.floorAreaSquareMetres': 'Total floor area (m²)',
    designer: 'Design',
    'designer.name': 'Designer',
    'designer.certificate': 'Number of the professional certificate',
    completionMonths: 'Expected time to completion (months)',
  },
  reasons: {
    'against-plan': 'Disagrees with construction planning, urban design or architecture rules',
    'against-land-use': 'Disagrees with the purpose of the land',
    'unsafe-design': 'The design is not safe for the building or its neighbours',
    'opinion-objects': 'A consulted agency objects',
    'still-incomplete': 'Supplemented, but requirements are still not met',
  },
}
