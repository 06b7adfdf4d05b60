@echo off
"%~dp0node.exe" --max-semi-space-size=16 --heap-growing-percent=25 "%~dp0app\hengjian.js" %*
