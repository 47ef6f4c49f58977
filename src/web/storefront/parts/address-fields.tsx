import { Fragment, type VNode } from 'preact'
import { regionNames } from '../../../kernel/formats.ts'
import { needsPostcode, needsRegion, type Address } from '../../../modules/profiles/index.ts'
import type { Visit } from '../visit.ts'
import { SelectField, TextField } from './field.tsx'
import { regions } from './regions.ts'

interface AddressFieldsProps {
  visit: Visit
  address: Partial<Address> | undefined
  countries: readonly string[]
  /** Shown while she has not chosen one. */
  country: string
  /** Sentences by field, `address.city`. */
  faults: ReadonlyMap<string, string>
  /** The field that is looked at first, because something is wrong there. */
  first?: string | undefined
}

type Part = Exclude<keyof Address, 'country'>

/** In the order in which people there write it; in twos what stands on one line. `folded` is seldom needed. */
interface Form {
  readonly shown: readonly (Part | readonly [Part, Part])[]
  readonly folded: readonly Part[]
}

const western: Form = { shown: ['name', 'line1', ['postcode', 'city']], folded: ['line2', 'company', 'phone'] }
const withStates: Form = { shown: ['name', 'line1', 'city', ['region', 'postcode']], folded: western.folded }
const forms: Readonly<Record<string, Form>> = {
  US: withStates,
  CA: withStates,
  AU: withStates,
  // From the large to the small, and the courier calls before the door.
  KR: { shown: ['name', 'phone', ['postcode', 'city'], 'line1', 'line2'], folded: [] },
  GB: { shown: ['name', 'line1', ['city', 'postcode']], folded: western.folded },
  IE: { shown: ['name', 'line1', ['city', 'postcode']], folded: western.folded },
}

/** HTML autofill detail tokens (HTML Living Standard, 4.10.18.7). */
const tokens: Readonly<Record<Part, string>> = {
  name: 'name',
  company: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postcode: 'postal-code',
  phone: 'tel',
}

/** Countries whose postcodes are digits alone, for the keyboard that a phone shows. */
const digitsOnly = /^(AT|AU|BE|CH|DE|DK|ES|FI|FR|IT|KR|NO|NZ|US|SG)$/

/** Where a parcel goes, asked as its country writes an address. */
export function AddressFields(props: AddressFieldsProps): VNode {
  const { visit, address, countries, faults } = props
  const { checkout } = visit.words
  const country = address?.country ?? props.country
  const { shown, folded } = forms[country] ?? western
  return (
    <div class="stack address">
      <Country visit={visit} country={country} countries={countries} fault={faults.get('address.country')} />
      <div class="stack address-parts" data-reckoned="address" data-country={country}>
        {shown.map((row) =>
          typeof row === 'string' ? (
            <AddressField key={row} {...props} part={row} country={country} />
          ) : (
            <div key={row[0]} class={row[0] === 'postcode' ? 'pair' : 'pair even'}>
              {row.map((part) => (
                <AddressField key={part} {...props} part={part} country={country} />
              ))}
            </div>
          ),
        )}
        {folded.length > 0 && (
          <details class="fold" open={folded.some((part) => address?.[part] || faults.has(`address.${part}`))}>
            <summary>{checkout.moreAddress}</summary>
            <div class="stack">
              {folded.map((part) => (
                <Fragment key={part}>
                  <AddressField {...props} part={part} country={country} />
                </Fragment>
              ))}
            </div>
          </details>
        )}
      </div>
    </div>
  )
}

function AddressField(props: AddressFieldsProps & { part: Part; country: string }): VNode {
  const { visit, address, part, country, faults } = props
  const { checkout } = visit.words
  const name = `address.${part}`
  const optional = !isNeeded(part, country)
  const field = {
    name,
    label:
      (country === 'KR' && checkout.fieldsOfKorea[part as keyof typeof checkout.fieldsOfKorea]) ||
      checkout.fields[part],
    value: address?.[part] ?? '',
    autocomplete: `shipping ${tokens[part]}`,
    optional: optional ? checkout.optional : undefined,
    fault: faults.get(name),
    required: !optional,
    autofocus: props.first === name,
  }
  const listed = part === 'region' ? regions[country] : undefined
  if (listed) return <SelectField {...field} options={[['', checkout.chooseRegion], ...listed]} />
  return (
    <TextField
      {...field}
      hint={part === 'phone' ? checkout.phoneHint : undefined}
      type={part === 'phone' ? 'tel' : 'text'}
      inputmode={part === 'postcode' && digitsOnly.test(country) ? 'numeric' : undefined}
      autocapitalize={part === 'postcode' ? 'characters' : part === 'phone' ? undefined : 'words'}
      enterkeyhint="next"
      maxlength={part === 'postcode' ? 16 : undefined}
    />
  )
}

function isNeeded(part: Part, country: string): boolean {
  if (part === 'postcode') return needsPostcode(country)
  if (part === 'region') return needsRegion(country)
  return part === 'name' || part === 'line1' || part === 'city'
}

/** Chosen among the market's countries; where there is but one, it is said and not asked. */
function Country(props: {
  visit: Visit
  country: string
  countries: readonly string[]
  fault: string | undefined
}): VNode {
  const { visit, country, countries, fault } = props
  const { checkout } = visit.words
  const names = countryNames(countries, visit.locale)
  if (names.length === 1 && names[0]![0] === country) {
    return (
      <p class="address-country">
        <span class="label">{checkout.fields.country}</span> {names[0]![1]}
        <input type="hidden" name="address.country" value={country} />
      </p>
    )
  }
  return (
    <SelectField
      name="address.country"
      label={checkout.fields.country}
      value={country}
      options={names}
      autocomplete="shipping country"
      fault={fault}
    />
  )
}

function countryNames(countries: readonly string[], locale: string): (readonly [string, string])[] {
  const names = regionNames(locale)
  return countries
    .map((country) => [country, names.of(country) ?? country] as const)
    .sort((a, b) => a[1].localeCompare(b[1], locale))
}
