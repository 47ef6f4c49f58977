import type { VNode } from 'preact'
import { needsPostcode, needsRegion, type Address } from '../../../modules/profiles/index.ts'
import type { Visit } from '../visit.ts'
import { SelectField, TextField } from './field.tsx'

interface AddressFieldsProps {
  visit: Visit
  address: Partial<Address> | undefined
  countries: readonly string[]
  /** Shown while she has not chosen one. */
  country: string
  /** Sentences by field, `address.city`. */
  faults: ReadonlyMap<string, string>
}

/** Where a parcel goes, with the names by which browsers fill it in (HTML, autofill detail tokens). */
export function AddressFields(props: AddressFieldsProps): VNode {
  const { visit, address, countries, faults } = props
  const { checkout } = visit.words
  const country = address?.country ?? props.country
  const field = (part: keyof Address, autocomplete: string, optional = false) => (
    <TextField
      name={`address.${part}`}
      label={checkout.fields[part]}
      value={address?.[part] ?? ''}
      autocomplete={`shipping ${autocomplete}`}
      optional={optional ? checkout.optional : undefined}
      fault={faults.get(`address.${part}`)}
      hint={part === 'phone' ? checkout.phoneHint : undefined}
      type={part === 'phone' ? 'tel' : 'text'}
      required={!optional}
    />
  )
  return (
    <fieldset class="panel stack">
      <legend>
        <h2>{checkout.address}</h2>
      </legend>
      <SelectField
        name="address.country"
        label={checkout.fields.country}
        value={country}
        options={countryNames(countries, visit.locale)}
        autocomplete="shipping country"
        fault={faults.get('address.country')}
      />
      {field('name', 'name')}
      {field('line1', 'address-line1')}
      {field('line2', 'address-line2', true)}
      <div class="pair">
        {field('postcode', 'postal-code', !needsPostcode(country))}
        {field('city', 'address-level2')}
      </div>
      {field('region', 'address-level1', !needsRegion(country))}
      {field('phone', 'tel', true)}
    </fieldset>
  )
}

function countryNames(countries: readonly string[], locale: string): (readonly [string, string])[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return countries
    .map((country) => [country, names.of(country) ?? country] as const)
    .sort((a, b) => a[1].localeCompare(b[1], locale))
}
