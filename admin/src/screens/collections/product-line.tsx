import { Group, Image, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { ProductStatus } from '../products/product-status.tsx'

type Card = Schemas['ProductCard']

/** A product in a few words, as lists to choose from show it. */
export const ProductLine = ({
  card: { title, status, pictures },
}: {
  card: Pick<Card, 'title' | 'status' | 'pictures'>
}) => (
  <Group gap="sm" wrap="nowrap">
    {pictures[0] ? (
      <Image src={pictures[0].fallback} alt="" w={40} h={40} radius="sm" fit="cover" loading="lazy" />
    ) : (
      <span className="no-picture" />
    )}
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {status !== 'active' && <ProductStatus status={status} />}
    </div>
  </Group>
)
