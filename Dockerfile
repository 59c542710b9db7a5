FROM node:24-bookworm-slim
RUN install -d -o node -g node /app /data
WORKDIR /app
USER node
ENV NX_DAEMON=false NX_TUI=false
COPY --chown=node:node . .
RUN npm ci --ignore-scripts && npm run build
ENV NODE_ENV=production PORT=3000 ANJUAN_DATA_DIR=/data ANJUAN_WEB_DIR=/app/apps/web/dist
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
