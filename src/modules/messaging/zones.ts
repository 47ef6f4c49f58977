/** `KR Asia/Seoul`: a country and the zone in which most of its people live. */
const byCountry = `
  AE Asia/Dubai|AR America/Argentina/Buenos_Aires|AT Europe/Vienna|AU Australia/Sydney|BE Europe/Brussels
  BG Europe/Sofia|BR America/Sao_Paulo|CA America/Toronto|CH Europe/Zurich|CL America/Santiago|CN Asia/Shanghai
  CO America/Bogota|CY Asia/Nicosia|CZ Europe/Prague|DE Europe/Berlin|DK Europe/Copenhagen|EE Europe/Tallinn
  EG Africa/Cairo|ES Europe/Madrid|FI Europe/Helsinki|FR Europe/Paris|GB Europe/London|GR Europe/Athens
  HK Asia/Hong_Kong|HR Europe/Zagreb|HU Europe/Budapest|ID Asia/Jakarta|IE Europe/Dublin|IL Asia/Jerusalem
  IN Asia/Kolkata|IS Atlantic/Reykjavik|IT Europe/Rome|JP Asia/Tokyo|KR Asia/Seoul|LI Europe/Vaduz|LT Europe/Vilnius
  LU Europe/Luxembourg|LV Europe/Riga|MO Asia/Macau|MT Europe/Malta|MX America/Mexico_City|MY Asia/Kuala_Lumpur
  NG Africa/Lagos|NL Europe/Amsterdam|NO Europe/Oslo|NZ Pacific/Auckland|PE America/Lima|PH Asia/Manila
  PL Europe/Warsaw|PT Europe/Lisbon|RO Europe/Bucharest|SA Asia/Riyadh|SE Europe/Stockholm|SG Asia/Singapore
  SI Europe/Ljubljana|SK Europe/Bratislava|TH Asia/Bangkok|TR Europe/Istanbul|TW Asia/Taipei|UA Europe/Kyiv
  US America/New_York|VN Asia/Ho_Chi_Minh|ZA Africa/Johannesburg`

/** Of countries with many zones the regions that are not as most are, by the zone of their larger part. */
const byRegion: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI',
    'America/Denver': 'CO ID MT NM UT WY',
    'America/Phoenix': 'AZ',
    'America/Los_Angeles': 'CA NV OR WA',
    'America/Anchorage': 'AK',
    'Pacific/Honolulu': 'HI',
    'America/Puerto_Rico': 'PR VI',
    'Pacific/Guam': 'GU MP',
  },
  CA: {
    'America/Halifax': 'NB NS PE',
    'America/St_Johns': 'NL',
    'America/Winnipeg': 'MB',
    'America/Regina': 'SK',
    'America/Edmonton': 'AB NT',
    'America/Vancouver': 'BC',
    'America/Whitehorse': 'YT',
  },
  AU: {
    'Australia/Brisbane': 'QLD',
    'Australia/Adelaide': 'SA',
    'Australia/Darwin': 'NT',
    'Australia/Perth': 'WA',
  },
}

const zoneByCountry = new Map(
  byCountry
    .split(/[|\n]/)
    .map((line) => line.trim().split(' ') as [string, string])
    .filter(([country]) => country),
)

const zoneByRegion = new Map(
  Object.entries(byRegion).flatMap(([country, zones]) =>
    Object.entries(zones).flatMap(([zone, regions]) =>
      regions.split(' ').map((region) => [`${country} ${region}`, zone] as const),
    ),
  ),
)

/** The IANA zone of a country, or of a region of it as `US` `CA`; undefined of one that is not listed. */
export const zoneOfRegion = (country: string, region: string | undefined): string | undefined =>
  zoneByRegion.get(`${country} ${region?.trim().toUpperCase().replace(/^.*-/, '') ?? ''}`) ?? zoneByCountry.get(country)
