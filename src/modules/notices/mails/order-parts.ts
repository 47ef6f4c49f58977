/** Blocks that the order's mails share, in MJML with Liquid; `labels` are the words of the sums. */

export interface SumLabels {
  readonly subtotal: string
  readonly discount: string
  readonly delivery: string
  readonly services: string
  readonly tax: string
  readonly total: string
  readonly free: string
}

/** Liquid that chooses a sum's label by its kind. */
const labelled = (labels: SumLabels): string =>
  `{% case sum.kind %}${(['subtotal', 'discount', 'delivery', 'services', 'tax', 'total'] as const)
    .map((kind) => `{% when '${kind}' %}${labels[kind]}`)
    .join('')}{% endcase %}`

const amountOr = ({ free }: SumLabels): string => `{% if sum.free %}${free}{% else %}{{ sum.amount }}{% endif %}`

export const linesBlock = (labels: SumLabels): string => `
  <mj-divider />
  <mj-table>
    {% for line in lines %}<tr>
      <td style="padding:6px 0">{{ line.quantity }} × {{ line.title }}{% if line.variant != '' %}<br /><span class="quiet" style="color:#6b665e">{{ line.variant }}</span>{% endif %}</td>
      <td align="right" valign="top" style="padding:6px 0;white-space:nowrap">{{ line.total }}</td>
    </tr>{% endfor %}
  </mj-table>
  <mj-divider />
  <mj-table>
    {% for sum in totals %}<tr>
      <td style="padding:3px 0{% if sum.kind == 'total' %};font-weight:700{% endif %}">${labelled(labels)}</td>
      <td align="right" style="padding:3px 0;white-space:nowrap{% if sum.kind == 'total' %};font-weight:700{% endif %}">${amountOr(labels)}</td>
    </tr>{% endfor %}
  </mj-table>`

export const linesText = (labels: SumLabels): string =>
  `{% for line in lines %}{{ line.quantity }} x {{ line.title }}{% if line.variant != '' %} ({{ line.variant }}){% endif %}: {{ line.total }}
{% endfor %}
{% for sum in totals %}${labelled(labels)}: ${amountOr(labels)}
{% endfor %}`

export const addressBlock = (title: string): string => `
  {% if address.size > 0 %}<strong>${title}</strong><br />{% for part in address %}{{ part }}<br />{% endfor %}{% endif %}`

export const founderBlock = `
  {% if thanks != '' %}<span style="display:block;padding:20px 24px;border-radius:14px;border:1px solid #e7e2d9;font-family:'Instrument Serif',Georgia,'Apple SD Gothic Neo',serif;font-size:20px;line-height:1.45">{{ thanks }}{% if founder != '' %}<br /><span class="quiet" style="font-size:15px;color:#6b665e">— {{ founder }}</span>{% endif %}</span>{% endif %}`

export const english: SumLabels = {
  subtotal: 'Subtotal',
  discount: 'Discount',
  delivery: 'Delivery',
  services: 'Extras',
  tax: 'Tax',
  total: 'Total',
  free: 'Free',
}

export const korean: SumLabels = {
  subtotal: '상품 금액',
  discount: '할인',
  delivery: '배송비',
  services: '추가 서비스',
  tax: '세금',
  total: '합계',
  free: '무료',
}
