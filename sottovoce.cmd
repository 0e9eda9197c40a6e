@echo off
rem Builds the one jar if it is missing or older than a source, and runs it.
setlocal
set "home=%~dp0"
set "jar=%home%skills\app\target\sottovoce.jar"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo sottovoce: Java 17 or newer is needed and no java was found; install a JDK or set JAVA_HOME. 1>&2
    exit /b 1
)
rem The version stands in quotes in the line that holds the word.
set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /c:" version ""' ) do if not defined version set "version=%%~v"
for /f "tokens=1 delims=.-+" %%v in ("%version%") do set "version=%%v"
if defined version if %version% LSS 17 (
    echo sottovoce: Java 17 or newer is needed and "%java%" is version %version%; install a newer JDK or set JAVA_HOME. 1>&2
    exit /b 1
)

set "stale="
if not exist "%jar%" set "stale=1"
if not defined stale for /f %%n in ('powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $p='pom.xml','framework','adapters','skills','test-harness' | ForEach-Object { Join-Path $env:home $_ }; @(Get-ChildItem -Recurse -File -Path $p | Where-Object { $_.FullName -notmatch '\\(target|src\\test)\\' -and ($_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main\\') -and $_.LastWriteTimeUtc -gt $j }).Count"') do if not "%%n"=="0" set "stale=1"
if defined stale (
    echo building, the first time takes a minute or two 1>&2
    pushd "%home%"
    call mvn -q -B -ntp -DskipTests -Dspotless.check.skip package -pl skills/app -am 1>&2
    if errorlevel 1 (
        popd
        echo sottovoce: the build failed; its messages stand above. 1>&2
        exit /b 1
    )
    popd
)

rem A server earns its keep over hours and gets the full compiler; a command that ends soon starts faster without it.
set "compiler=-XX:TieredStopAtLevel=1"
if /i "%~1"=="serve" set "compiler="

"%java%" -Xmx256m -XX:+UseSerialGC %compiler% %SOTTOVOCE_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%
