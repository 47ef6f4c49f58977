/** What is in a parcel and how to follow it, in MJML with Liquid. */
export const parcelBlock = (follow: string): string => `
  <mj-text>{% for line in parcel.lines %}{{ line.quantity }} × {{ line.title }}{% if line.variant != '' %} ({{ line.variant }}){% endif %}<br />{% endfor %}</mj-text>
  <mj-text>{% if parcel.carrier != '' %}{{ parcel.carrier }} {% endif %}{{ parcel.trackingNumber }}{% if parcel.trackingUrl != '' %} <a href="{{ parcel.trackingUrl }}">${follow}</a>{% endif %}</mj-text>`

export const parcelText = (follow: string): string =>
  `{% for line in parcel.lines %}{{ line.quantity }} x {{ line.title }}{% if line.variant != '' %} ({{ line.variant }}){% endif %}
{% endfor %}{% if parcel.carrier != '' or parcel.trackingNumber != '' %}{{ parcel.carrier }} {{ parcel.trackingNumber }}
{% endif %}{% if parcel.trackingUrl != '' %}${follow}: {{ parcel.trackingUrl }}
{% endif %}`
