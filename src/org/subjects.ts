/** What may be asked about this room's things, for the page that answers why. */
import { subject } from '../platform/permission/index.ts'
import {
  mayAskWhy,
  mayAssignFunctions,
  mayCarryOutSuccessions,
  mayChangeUnit,
  mayChangeUnits,
  mayDelegate,
  mayGiveRole,
  mayInvite,
  mayMakeAdministrator,
  mayManagePeople,
  mayManagePerson,
  maySeePeople,
  maySeePerson,
  maySeeUndelivered,
  maySeeUnits,
} from './policy.ts'
import { findKnownPerson, placeOfPerson, placeOfUnit } from './queries/person-grants.ts'
import { findUnits } from './queries/units.ts'

export const orgSubjects = [
  subject<undefined>({
    kind: 'org',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [
      mayInvite,
      maySeeUnits,
      mayChangeUnits,
      mayAssignFunctions,
      mayCarryOutSuccessions,
      maySeePeople,
      mayManagePeople,
      maySeeUndelivered,
    ],
  }),
  subject({
    kind: 'unit',
    path: /^\/units\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const unit = (await findUnits(tx, [id])).get(id)
      const thing = unit && (await placeOfUnit(tx, id))
      return thing && { name: unit.name, thing }
    },
    general: [maySeeUnits],
    permissions: [mayChangeUnit, mayGiveRole, mayMakeAdministrator],
  }),
  subject({
    kind: 'person',
    path: /^\/people\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const person = await findKnownPerson(tx, id)
      const thing = person && (await placeOfPerson(tx, id))
      return thing && { name: person.name, thing }
    },
    permissions: [maySeePerson, mayManagePerson, mayDelegate, mayAskWhy],
  }),
]
