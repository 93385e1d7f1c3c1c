#!/usr/bin/env bash
# Starts a real S3 for the tests: one node of Ceph (Debian: radosgw ceph-mon ceph-osd ceph-common) on loopback, by hand,
# with everything it keeps in one folder. Prints its endpoint; takes some 15 seconds and 200 MB of memory.
#
#   export S3_ENDPOINT=$(test/storage/start-radosgw.sh FOLDER [PORT])
#   kill $(cat FOLDER/run/*.pid)          # stops it
set -euo pipefail

folder=$(mkdir -p "${1:?a folder for all that it keeps}" && cd "$1" && pwd)
port=${2:-$((20000 + RANDOM % 10000))}
monitor=v1:127.0.0.1:$((port + 1))
fsid=$(cat /proc/sys/kernel/random/uuid)
export CEPH_CONF=$folder/ceph.conf

for program in ceph-mon ceph-osd radosgw radosgw-admin monmaptool; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install radosgw ceph-mon ceph-osd ceph-common" >&2; exit 2; }
done
rm -rf "$folder"/{mon,osd,rgw,run,log}
mkdir -p "$folder"/{mon,osd,rgw,run,log}

# No daemon asks another for a key: everything is on loopback and thrown away afterwards.
cat > "$CEPH_CONF" <<CONF
[global]
fsid = $fsid
mon_host = [$monitor]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv4 = true
ms_bind_ipv6 = false
ms_bind_msgr2 = false
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
auth_allow_insecure_global_id_reclaim = false
mon_data = $folder/mon
osd_data = $folder/osd
run_dir = $folder/run
admin_socket = $folder/run/\$name.asok
pid_file = $folder/run/\$name.pid
log_file = $folder/log/\$name.log
osd_pool_default_size = 1
osd_pool_default_min_size = 1
mon_allow_pool_size_one = true
osd_pool_default_pg_num = 4
osd_pool_default_pg_autoscale_mode = off
mon_max_pg_per_osd = 1000
osd_crush_chooseleaf_type = 0
osd_crush_update_on_start = false
osd_class_update_on_start = false
mon_osd_full_ratio = 0.99
mon_data_avail_warn = 1
mon_data_avail_crit = 1
osd_objectstore = bluestore
bluestore_block_size = 4294967296
bluestore_fsck_on_mount = false
osd_memory_target = 939524096
[client.rgw.a]
rgw_frontends = beast endpoint=127.0.0.1:$port tcp_nodelay=1
rgw_data = $folder/rgw
rgw_enable_usage_log = false
rgw_thread_pool_size = 32
CONF

log=$folder/log/start.log
trap '[ $? = 0 ] || { echo "the S3 for the tests did not start:"; tail -20 "$log"; } >&2' EXIT
(
  ceph-authtool --create-keyring "$folder/keyring" --gen-key -n mon. --cap mon 'allow *'
  monmaptool --create --clobber --addv a "[$monitor]" --fsid "$fsid" "$folder/monmap"
  ceph-mon --mkfs -i a --monmap "$folder/monmap" --keyring "$folder/keyring"
  ceph-mon -i a
  osd=$(cat /proc/sys/kernel/random/uuid)
  ceph osd new "$osd"
  ceph-osd -i 0 --mkfs --osd-uuid "$osd"
  ceph osd crush add osd.0 1.0 root=default host=localhost
  # An OSD that asks before it knows the cluster's id is sent away ("wrong fsid"), and may ask again.
  for attempt in $(seq 10); do
    ceph-osd -i 0 && break
    [ "$attempt" -lt 10 ]
    sleep 1
  done
  radosgw -n client.rgw.a
  for _ in $(seq 240); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") && break
    sleep 0.5
  done
  radosgw-admin user create --uid=test --display-name=test --access-key=AKIATEST --secret-key=secrettest
) >"$log" 2>&1 </dev/null
echo "http://127.0.0.1:$port"
