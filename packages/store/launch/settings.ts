/**
 * The configuration of the embedded server, written anew at each start. Sized for an office machine:
 * little memory while idle, nothing traded against durability. An office overrides it in `local.conf`
 * beside it, which is never touched.
 *
 * Loopback with a port rather than a socket: it is the same on Windows, every driver takes it as a
 * plain URL, and socket paths longer than about 100 bytes are refused by the system. Passwords
 * (scram) guard it against other users of the machine.
 * @param port free port on 127.0.0.1
 */
export function serverSettings(port: number): string {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: "'127.0.0.1'",
    port: String(port),
    unix_socket_directories: "''",
    password_encryption: "'scram-sha-256'",
    max_connections: '80',
    // Memory.
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    huge_pages: 'off',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    autovacuum_max_workers: '2',
    // Reads by worker processes would hold memory all day for little on a local disk.
    io_method: "'sync'",
    jit: 'off',
    // Durability: acknowledged means on disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // What a base backup of a running server needs; nobody streams from it.
    wal_level: 'replica',
    max_wal_senders: '0',
    max_replication_slots: '4',
    min_wal_size: '80MB',
    max_wal_size: '512MB',
    checkpoint_timeout: "'15min'",
    wal_compression: 'on',
    random_page_cost: '1.1',
    timezone: "'Asia/Shanghai'",
    log_timezone: "'Asia/Shanghai'",
    // The launcher reads the log, so its language is fixed.
    lc_messages: "'C'",
    log_min_messages: 'warning',
    log_line_prefix: "'%m [%p] '",
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  return [
    '# Written by the launcher at each start. Put your own settings into local.conf.',
    ...lines,
    "include_if_exists 'local.conf'",
    '',
  ].join('\n')
}

/** Who may connect: everybody with a password, from this machine only. */
export const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n'
