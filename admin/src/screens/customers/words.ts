/** What the admin says about customers. */
export const customerWords = {
  title: 'Customers',
  about: 'Everybody who left an email address or ordered.',
  all: 'All customers',
  search: 'Name or email',
  email: 'Email',
  name: 'Name',
  since: 'Since',
  language: 'Language',
  nameless: 'No name yet',
  addresses: 'Addresses',
  noOrders: 'No orders yet',
  empty: 'No customers yet',
  emptyNext: 'They appear with their first order or sign-in.',
  noMatch: 'Nobody fits',
  noMatchNext: 'Search for another name, or part of the email address.',
}
