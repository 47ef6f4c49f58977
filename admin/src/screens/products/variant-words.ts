/** What the admin says about one variant. */
export const variantWords = {
  noSku: 'No article number',
  numbers: 'Numbers',
  sku: 'Article number (SKU)',
  skuHint: 'Yours. It stands on packing slips and finds the product.',
  barcode: 'Barcode (GTIN, EAN, UPC)',
  barcodeHint: 'What a scanner reads from the package.',
  priceAbout: 'Empty: it cannot be bought in that currency. What it cost before is struck through beside the price.',
  compareAt: 'Before',
  parcel: 'Parcel and tax',
  weight: 'Weight',
  weightHint: 'With its package; delivery by weight is reckoned from it.',
  taxClass: 'Tax class',
  taxClassHint: 'standard, reduced, zero, or one of your own tax rates.',
  requiresDelivery: 'It has to be sent',
  requiresDeliveryHint: 'Not for what has no weight: a download, a course.',
  forAll: (count: number) =>
    count === 1
      ? 'Weight, tax and delivery also for the other variant'
      : `Weight, tax and delivery also for the other ${count} variants`,
  variantPictures: 'Pictures of this variant',
  variantPicturesAbout: 'Shown first when a shopper chooses it. Choose them in the order they are to be shown.',
  variantPicturesNone: 'Add pictures on the page of the product; then choose here which show this variant.',
  variantPicturesChosen: (count: number) =>
    count === 0 ? 'None: the pictures of the product are shown.' : count === 1 ? '1 chosen.' : `${count} chosen.`,
  pictureAt: (place: number, words: string) => `Picture ${place}${words ? `: ${words}` : ''}`,
  looks: 'Colours and names',
  pictureShownAt: (picture: string, place: number) => `${picture}, shown as number ${place}`,
  looksHint: 'A colour or a close picture makes a swatch; words help those who cannot tell the colours apart.',
  optionCalled: 'Name of the option',
  valueCalled: 'Called',
  swatchPicture: 'Close picture',
  swatchText: 'In words',
}
