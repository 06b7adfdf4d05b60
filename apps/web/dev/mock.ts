export function mockServer() { return { name: 'mock' } }
