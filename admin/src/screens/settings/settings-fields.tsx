import { Input, Select, SimpleGrid, Stack, Tabs, Textarea, TextInput } from '@mantine/core'
import { ColourField } from '../../parts/colour-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { LogoField } from '../setup/logo-field.tsx'
import type { SettingsFields } from './settings-form.tsx'

interface FieldsProps {
  form: SettingsFields
}

const said = words.settings
const policies = ['delivery', 'returns', 'privacy', 'terms'] as const
const colours = ['brand', 'accent', 'paper'] as const

export const ShopFields = ({ form }: FieldsProps) => (
  <Part title={said.shop}>
    <Stack>
      <TextInput
        label={said.name}
        description={said.nameHint}
        maxLength={80}
        required
        {...form.getInputProps('name')}
      />
      <Input.Wrapper description={said.taglineHint}>
        <Translations form={form} path="tagline" label={said.tagline} locales={form.values.locales} maxLength={200} />
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={said.baseUrl} description={said.baseUrlHint} type="url" {...form.getInputProps('baseUrl')} />
        <Select
          label={said.timeZone}
          description={said.timeZoneHint}
          data={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
      </SimpleGrid>
    </Stack>
  </Part>
)

export const ContactFields = ({ form }: FieldsProps) => (
  <Part title={said.contact} about={said.contactAbout}>
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={said.contactEmail}
          description={said.contactEmailHint}
          type="email"
          required
          {...form.getInputProps('contactEmail')}
        />
        <TextInput
          label={said.phone}
          description={said.phoneHint}
          type="tel"
          maxLength={32}
          {...form.getInputProps('phone')}
        />
      </SimpleGrid>
      <Textarea
        label={said.address}
        description={said.addressHint}
        maxLength={400}
        autosize
        minRows={2}
        {...form.getInputProps('address')}
      />
      <Input.Wrapper description={said.addressInHint}>
        <Translations
          form={form}
          path="addressIn"
          label={said.addressIn}
          locales={form.values.locales}
          maxLength={400}
        />
      </Input.Wrapper>
    </Stack>
  </Part>
)

export const ColourFields = ({ form }: FieldsProps) => (
  <Part title={said.look} about={said.lookAbout}>
    <Stack>
      <LogoField
        value={form.values.logoMediaId || null}
        onChange={(mediaId) => form.setFieldValue('logoMediaId', mediaId ?? '')}
        error={form.errors['logoMediaId']}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {colours.map((name) => (
          <ColourField
            key={name}
            label={said[name]}
            description={said[`${name}Hint`]}
            {...form.getInputProps(`colours.${name}`)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  </Part>
)

export const FounderFields = ({ form }: FieldsProps) => (
  <Part title={said.founder} about={said.founderAbout}>
    <Stack>
      <TextInput
        label={said.founderName}
        description={said.founderNameHint}
        maxLength={80}
        {...form.getInputProps('founder.name')}
      />
      <Input.Wrapper description={said.thanksHint}>
        <Translations
          form={form}
          path="founder.thanks"
          label={said.thanks}
          locales={form.values.locales}
          maxLength={4000}
          isLong
        />
      </Input.Wrapper>
    </Stack>
  </Part>
)

export const PolicyFields = ({ form }: FieldsProps) => (
  <Part title={said.policies} about={said.policiesAbout}>
    <Stack>
      <Tabs defaultValue={policies[0]}>
        <Tabs.List mb="md">
          {policies.map((policy) => (
            <Tabs.Tab key={policy} value={policy}>
              {said.policy[policy]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {policies.map((policy) => (
          <Tabs.Panel key={policy} value={policy}>
            <Input.Wrapper description={said.policyHint}>
              <Translations
                form={form}
                path={`policies.${policy}`}
                label={said.policy[policy]}
                locales={form.values.locales}
                maxLength={4000}
                isLong
              />
            </Input.Wrapper>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  </Part>
)
