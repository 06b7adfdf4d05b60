#!/bin/sh
# Opens the page of the checker in the browser.
case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac
exec "$here/hengjian" page "$@"
