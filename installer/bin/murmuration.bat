@echo off
rem Starts Murmuration with a JDK 25 of this machine.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "JDK="

call :try "%APP%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%H in ("%%~dpJ..") do call :try "%%~fH"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :try "%%~fD"

if not defined JDK (
  echo Murmuration needs a JDK 25 and found none; install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it. 1>&2
  exit /b 3
)

chcp 65001 >nul
"%JDK%\bin\java.exe" "@%APP%\bin\options" --module-path "%APP%\fx" "-Dmurmuration.home=%APP%" -cp "%APP%\lib\*" murmuration.Main %*
exit /b %ERRORLEVEL%

rem Takes a folder if none was taken yet and its release file names version 25 or later.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==." %%A in ("%~1\release") do if "%%~A"=="JAVA_VERSION" call :compare "%~1" %%B
exit /b 0

:compare
set "VERSION=%~2"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ 25 set "JDK=%~1"
exit /b 0
