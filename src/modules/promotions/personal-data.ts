import { type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'promotions-used',
      `select promotion_id || ' ' || reference as key, to_jsonb(r) as row from promotions.redemption r
       where profile_id = any($1::uuid[])`,
    ),
  ],
}
