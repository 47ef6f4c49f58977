import { Autocomplete, Checkbox, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPhoto } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { MoneyField } from '../../parts/money-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { PictureChoice } from './picture-choice.tsx'
import type { Values } from './variant-values.ts'
import './attributes/attributes.css'

const said = words.products

interface FieldsProps {
  form: UseFormReturnType<Values>
}

/** By which numbers people and scanners know it. */
export const NumberFields = ({ form }: FieldsProps) => (
  <Part title={said.numbers}>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={said.sku}
        description={said.skuHint}
        maxLength={120}
        autoComplete="off"
        {...form.getInputProps('sku')}
      />
      <TextInput
        label={said.barcode}
        description={said.barcodeHint}
        maxLength={60}
        autoComplete="off"
        inputMode="numeric"
        {...form.getInputProps('barcode')}
      />
    </SimpleGrid>
  </Part>
)

/** What it costs in each currency, and what is struck through beside it. */
export const PriceFields = ({ form }: FieldsProps) => (
  <Part title={said.price} about={said.priceAbout}>
    <Stack>
      {Object.entries(form.values.prices).map(([currency, written]) => (
        <SimpleGrid key={currency} cols={2}>
          <MoneyField
            label={words.common.inLanguage(said.price, currency)}
            currency={currency}
            error={form.errors[`prices.${currency}.price`]}
            value={written.price}
            onChange={(price) => form.setFieldValue(`prices.${currency}.price`, price)}
          />
          <MoneyField
            label={words.common.inLanguage(said.compareAt, currency)}
            currency={currency}
            error={form.errors[`prices.${currency}.compareAt`]}
            value={written.compareAt}
            onChange={(compareAt) => form.setFieldValue(`prices.${currency}.compareAt`, compareAt)}
          />
        </SimpleGrid>
      ))}
    </Stack>
  </Part>
)

/** What delivery and tax are reckoned by. */
export const ParcelFields = ({ form, siblings }: FieldsProps & { siblings: number }) => (
  <Part title={said.parcel}>
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label={said.weight}
          description={said.weightHint}
          hideControls
          allowNegative={false}
          allowDecimal={false}
          max={10_000_000}
          rightSection={<span className="unit">g</span>}
          {...form.getInputProps('weightGrams')}
        />
        <Autocomplete
          label={said.taxClass}
          description={said.taxClassHint}
          data={['standard', 'reduced', 'zero']}
          maxLength={40}
          {...form.getInputProps('taxClass')}
        />
      </SimpleGrid>
      <Checkbox
        label={said.requiresDelivery}
        description={said.requiresDeliveryHint}
        {...form.getInputProps('requiresDelivery', { type: 'checkbox' })}
      />
      {siblings > 0 && (
        <Checkbox label={said.forAll(siblings)} {...form.getInputProps('forAll', { type: 'checkbox' })} />
      )}
    </Stack>
  </Part>
)

/** Which pictures show this very variant: its shade, its pattern. */
export const PictureFields = ({ form, product }: FieldsProps & { product: Schemas['Product'] }) => (
  <Part title={said.variantPictures} about={said.variantPicturesAbout}>
    {product.media.length === 0 ? (
      <Empty icon={IconPhoto} title={said.noPictures} next={said.variantPicturesNone} />
    ) : (
      <Stack gap="xs">
        <PictureChoice
          product={product}
          label={said.variantPictures}
          value={form.values.mediaIds}
          onChange={(mediaIds) => form.setFieldValue('mediaIds', mediaIds)}
        />
        <Text size="sm" c="dimmed" role="status">
          {said.variantPicturesChosen(form.values.mediaIds.length)}
        </Text>
      </Stack>
    )}
  </Part>
)
