FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What decides the packages first, so that they are restored anew only when it changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/KnowledgeGraph/*.csproj src/KnowledgeGraph/packages.lock.json src/KnowledgeGraph/
COPY src/KnowledgeGraph.Api/*.csproj src/KnowledgeGraph.Api/packages.lock.json src/KnowledgeGraph.Api/
RUN dotnet restore src/KnowledgeGraph.Api --locked-mode

COPY src src
COPY graph-seed graph-seed
COPY schema/operations schema/operations
COPY schema/browser schema/browser
RUN dotnet publish src/KnowledgeGraph.Api --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
EXPOSE 5080
ENV ASPNETCORE_URLS=http://+:5080 ASPNETCORE_HTTP_PORTS=
ENTRYPOINT ["dotnet", "KnowledgeGraph.Api.dll"]
